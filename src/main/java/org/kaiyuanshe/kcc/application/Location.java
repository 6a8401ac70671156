package org.kaiyuanshe.kcc.application;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.CityKey;
import org.kaiyuanshe.kcc.chapter.NewChapter;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** Where the chapter would be: the city, perhaps a district of it, and its clock. */
@Embeddable
class Location {

	private static final LocalizedText NOWHERE = new LocalizedText(null, null);

	/** What the chapter would be called. */
	@Embedded
	@EmbeddedColumnNaming("city_%s")
	private @Nullable LocalizedText city;

	private @Nullable String cityKey;

	@Embedded
	@EmbeddedColumnNaming("typed_%s")
	private @Nullable LocalizedText typed;

	@Embedded
	@EmbeddedColumnNaming("district_%s")
	private @Nullable LocalizedText district;

	private @Nullable String districtWhy;

	private @Nullable String region;

	private @Nullable String country;

	private @Nullable String zone;

	@Embedded
	@EmbeddedColumnNaming("exception_%s")
	private @Nullable MetroException exception;

	void write(Proposal proposal) {
		this.city = proposal.name();
		this.cityKey = (this.city.zh() != null) ? CityKey.of(this.city.zh()).value() : null;
		this.typed = proposal.city();
		this.district = proposal.district();
		this.districtWhy = proposal.districtWhy();
		this.region = proposal.region();
		this.country = proposal.country();
		this.zone = (proposal.zone() != null) ? proposal.zone().getId() : null;
	}

	void allow(MetroException made) {
		if (!isDistrict()) {
			throw new RuleViolation("application.exception.needless");
		}
		if (this.exception != null) {
			throw new RuleViolation("application.exception.made", this.exception.area());
		}
		this.exception = made;
	}

	/** Refuses a second chapter in a metropolitan area that no admin has allowed (R1). */
	void requireAllowed() {
		if (isDistrict() && this.exception == null) {
			throw new RuleViolation("application.exception.missing", city().zh());
		}
	}

	boolean isDistrict() {
		return !district().isEmpty();
	}

	boolean isKnown() {
		return this.cityKey != null && this.region != null && this.country != null && this.zone != null;
	}

	NewChapter asNewChapter(Slug slug, LocalDate today) {
		return new NewChapter(slug, city(), Objects.requireNonNull(this.region), Objects.requireNonNull(this.country),
				zone(), today, null, today, null, null, null, Provenance.none());
	}

	LocalizedText city() {
		return Objects.requireNonNullElse(this.city, NOWHERE);
	}

	LocalizedText district() {
		return Objects.requireNonNullElse(this.district, NOWHERE);
	}

	/** The zone of the city, UTC while nobody named it. */
	ZoneId zone() {
		return ZoneId.of(Objects.requireNonNullElse(this.zone, "UTC"));
	}

	/** The proposal as it was typed, with the other parts filled in. */
	Proposal proposal(@Nullable String motivation, @Nullable String plan, List<Invitee> coLeads) {
		return new Proposal(Objects.requireNonNullElse(this.typed, NOWHERE), district(), this.districtWhy, this.region,
				this.country, (this.zone != null) ? zone() : null, motivation, plan, coLeads);
	}

}
