package org.kaiyuanshe.kcc.conduct;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** The code of conduct as it was published once; it never changes (R8). */
@Entity
public class CodeOfConductVersion extends Aggregate<CodeOfConductVersion> {

	/** Counts the versions from 1; of two that are published at once, one gets it. */
	private int number = 1;

	/** What people know the version by, such as "2026-11". */
	private String label = "";

	@Embedded
	private CodeText text = new CodeText(LocalizedText.same(""), LocalizedText.same(""));

	@Embedded
	@EmbeddedColumnNaming("changes_%s")
	private @Nullable LocalizedText changes;

	private @Nullable UUID publishedBy;

	private Instant publishedAt = Instant.EPOCH;

	private @Nullable String source;

	private @Nullable String asOf;

	protected CodeOfConductVersion() {
	}

	/** The first version, as it comes with the records. */
	static CodeOfConductVersion first(String label, CodeText text, Provenance provenance, Instant now) {
		CodeOfConductVersion version = new CodeOfConductVersion();
		version.label = label;
		version.text = text;
		version.publishedAt = now;
		version.source = provenance.source();
		version.asOf = provenance.asOf();
		version.registerEvent(new ConductEvent.VersionPublished(null, label));
		return version;
	}

	/** The version that follows this one. */
	CodeOfConductVersion next(String nextLabel, CodeText nextText, LocalizedText whatChanged, UUID by, Instant now) {
		if (nextLabel.equals(this.label)) {
			throw new RuleViolation("conduct.version.taken");
		}
		if (whatChanged.zh() == null) {
			throw new RuleViolation("NotBlank.changes");
		}
		CodeOfConductVersion next = new CodeOfConductVersion();
		next.number = this.number + 1;
		next.label = nextLabel;
		next.text = nextText;
		next.changes = whatChanged;
		next.publishedBy = by;
		next.publishedAt = now;
		next.registerEvent(new ConductEvent.VersionPublished(by, nextLabel));
		return next;
	}

	int getNumber() {
		return this.number;
	}

	String getLabel() {
		return this.label;
	}

}
