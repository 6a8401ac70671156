package org.kaiyuanshe.kcc.conduct;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Hideable;
import org.kaiyuanshe.kcc.core.Hideable.Hiding;
import org.kaiyuanshe.kcc.core.Hideable.Thing;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hides what has no place here, whichever module it belongs to, and shows it again. */
@Service
@Transactional
class ContentHiding {

	private final List<Hideable> kinds;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ContentHiding(List<Hideable> kinds, ApplicationEventPublisher events, Clock clock) {
		this.kinds = kinds;
		this.events = events;
		this.clock = clock;
	}

	/** What is at that path and can be hidden. */
	@Transactional(readOnly = true)
	public Optional<Thing> at(@Nullable String path) {
		return (path != null) ? this.kinds.stream().flatMap((kind) -> kind.at(path).stream()).findFirst()
				: Optional.empty();
	}

	/** All that is hidden, the latest first. */
	@Transactional(readOnly = true)
	public List<Thing> hidden() {
		Comparator<Thing> earlier = Comparator.comparing((thing) -> hiding(thing).at());
		return this.kinds.stream().flatMap((kind) -> kind.hidden().stream()).sorted(earlier.reversed()).toList();
	}

	public void hide(String path, String reason, UUID by) {
		kind(path).hide(path, by, this.clock.instant(), reason);
		this.events.publishEvent(new ConductEvent.ContentHidden(by, path, reason));
	}

	public void show(String path, String reason, UUID by) {
		kind(path).show(path);
		this.events.publishEvent(new ConductEvent.ContentShown(by, path, reason));
	}

	private Hideable kind(String path) {
		return this.kinds.stream()
			.filter((kind) -> kind.at(path).isPresent())
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	private static Hiding hiding(Thing thing) {
		return Objects.requireNonNull(thing.hiding());
	}

}
