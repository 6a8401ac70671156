package org.kaiyuanshe.kcc.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Change;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.CollectionUtils;

import jakarta.persistence.EntityManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands what changed so far to the line that is about to be written. What is still only
 * in memory is sent to the database first.
 */
@Repository
class Changes {

	/** A line that changes more tells how much more. */
	private static final int MOST = 200;

	private final EntityManager entities;

	private final JsonMapper json;

	Changes(EntityManager entities, JsonMapper json) {
		this.entities = entities;
		this.json = json;
	}

	/** Everything that waits for a line. */
	List<LineChange> take() {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			return List.of();
		}
		this.entities.flush();
		return PendingChanges.current().map(PendingChanges::take).orElse(List.of());
	}

	/** The members whose data changes. */
	static Set<UUID> people(List<LineChange> changes) {
		Set<UUID> people = new TreeSet<>();
		changes.stream().map(LineChange::of).filter((person) -> person != null).forEach(people::add);
		return people;
	}

	/** As the line keeps them; none where nothing changed. */
	@Nullable String json(List<LineChange> changes) {
		if (CollectionUtils.isEmpty(changes)) {
			return null;
		}
		if (changes.size() <= MOST) {
			return this.json.writeValueAsString(changes);
		}
		List<LineChange> first = new ArrayList<>(changes.subList(0, MOST));
		first.add(new LineChange("", null, "", null, "+" + (changes.size() - MOST), null));
		return this.json.writeValueAsString(first);
	}

	static LineChange of(Change change) {
		return Discretion
			.of(new LineChange(change.what(), null, change.property(), change.before(), change.after(), null), false);
	}

}
