package org.kaiyuanshe.kcc.organisation;

import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** An honour that is given year by year; it is ended, never deleted (R14). */
@Entity
public class Award extends Aggregate<Award> {

	private String slug = "x";

	@Embedded
	@EmbeddedColumnNaming("name_%s")
	private @Nullable LocalizedText name;

	private boolean certificate;

	private @Nullable Integer firstYear;

	private @Nullable Integer lastYear;

	@Embedded
	@EmbeddedColumnNaming("given_by_%s")
	private @Nullable LocalizedText givenBy;

	@Embedded
	@EmbeddedColumnNaming("scope_%s")
	private @Nullable LocalizedText scope;

	@Embedded
	@EmbeddedColumnNaming("intro_%s")
	private @Nullable LocalizedText intro;

	private int position;

	@Embedded
	private @Nullable Provenance provenance;

	protected Award() {
	}

	Award(Slug slug, AwardDetails details, int position, @Nullable UUID by) {
		this.slug = slug.value();
		this.position = position;
		take(details);
		registerEvent(new OrganisationEvent.Entered(by, subject(), null));
	}

	/** Says something else about the award. */
	void change(AwardDetails details, UUID by) {
		take(details);
		registerEvent(new OrganisationEvent.Changed(by, subject(), null));
	}

	private void take(AwardDetails details) {
		RuleViolation.when(
				details.firstYear() != null && details.lastYear() != null && details.lastYear() < details.firstYear(),
				"organisation.period.reversed");
		this.name = details.name();
		this.certificate = details.certificate();
		this.firstYear = details.firstYear();
		this.lastYear = details.lastYear();
		this.givenBy = details.givenBy();
		this.scope = details.scope();
		this.intro = details.intro();
		this.provenance = details.provenance();
	}

	/** Refuses a year in which it was not given yet, or no longer. */
	void refuseOutside(int year) {
		boolean tooEarly = this.firstYear != null && year < this.firstYear;
		boolean tooLate = this.lastYear != null && year > this.lastYear;
		RuleViolation.when(tooEarly || tooLate, "organisation.award.not-given", String.valueOf(year));
	}

	AwardDetails details() {
		return new AwardDetails(Texts.orNone(this.name), this.certificate, this.firstYear, this.lastYear,
				Texts.orNone(this.givenBy), Texts.orNone(this.scope), Texts.orNone(this.intro),
				Texts.orNone(this.provenance));
	}

	String getSlug() {
		return this.slug;
	}

	String subject() {
		return "award/" + this.slug;
	}

	/**
	 * What is known of an award.
	 *
	 * @param certificate whether it is a certificate, for which no list is kept
	 * @param scope among whom it chooses
	 */
	public record AwardDetails(LocalizedText name, boolean certificate, @Nullable Integer firstYear,
			@Nullable Integer lastYear, LocalizedText givenBy, LocalizedText scope, LocalizedText intro,
			Provenance provenance) {
	}

}
