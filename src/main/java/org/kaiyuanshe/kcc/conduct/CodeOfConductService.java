package org.kaiyuanshe.kcc.conduct;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.kaiyuanshe.kcc.core.CodeOfConduct;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Publishes versions of the code of conduct and says which is in force (R8). */
@Service
@Transactional
public class CodeOfConductService implements CodeOfConduct {

	/** What a code that comes without a version is known by. */
	static final String UNVERSIONED = "unversioned";

	private final VersionRepository versions;

	private final VersionPages pages;

	private final RecentVersion recent;

	private final Clock clock;

	CodeOfConductService(VersionRepository versions, VersionPages pages, RecentVersion recent, Clock clock) {
		this.versions = versions;
		this.pages = pages;
		this.recent = recent;
		this.clock = clock;
	}

	/** Takes over the code that the records bring, as the first version. */
	public void adopt(@Nullable String label, LocalizedText title, LocalizedText body, Provenance provenance) {
		this.recent.forget();
		this.versions.saveAndFlush(CodeOfConductVersion.first((label != null) ? label : UNVERSIONED,
				new CodeText(title, body), provenance, this.clock.instant()));
	}

	/**
	 * Puts a new version into force.
	 * @param basedOn the version that its author began from; another in force since then
	 * is a conflict
	 */
	void publish(String label, CodeText text, LocalizedText changes, @Nullable String basedOn, UUID by) {
		CodeOfConductVersion latest = this.versions.findFirstByOrderByNumberDesc().orElseThrow(NotFoundException::new);
		if (!latest.getLabel().equals(basedOn)) {
			throw new ChangedMeanwhile();
		}
		if (isTaken(label)) {
			throw new RuleViolation("conduct.version.taken");
		}
		this.recent.forget();
		this.versions.saveAndFlush(latest.next(label, text, changes, by, this.clock.instant()));
	}

	@Transactional(readOnly = true)
	public boolean isTaken(String label) {
		return this.versions.existsByLabel(label);
	}

	@Override
	@Transactional(readOnly = true)
	public String version() {
		return this.pages.latestLabel().orElse(NONE);
	}

	/** No transaction of its own: most of the time there is nothing to read. */
	@Override
	@Transactional(propagation = Propagation.SUPPORTS)
	public String recentVersion() {
		return this.recent.orRead(() -> this.pages.latestLabel().orElse(NONE));
	}

	@Override
	@Transactional(readOnly = true)
	public List<Edition> since(@Nullable String version) {
		return this.pages.since(version);
	}

}
