package org.kaiyuanshe.kcc.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;

/** An award, given in a year to a member, to a guest, or to the team of a project. */
@Entity
public class AwardGrant extends Aggregate<AwardGrant> {

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "award_id")
	private @Nullable Award award;

	private int year;

	@Embedded
	private @Nullable Holder holder;

	private @Nullable UUID projectId;

	@ElementCollection
	@CollectionTable(name = "award_person", joinColumns = @JoinColumn(name = "grant_id"))
	@OrderColumn(name = "position")
	private List<Holder> people = new ArrayList<>();

	@Embedded
	@EmbeddedColumnNaming("citation_%s")
	private @Nullable LocalizedText citation;

	/** The order of the records within a year. */
	private int position;

	@Embedded
	private @Nullable Provenance provenance;

	protected AwardGrant() {
	}

	AwardGrant(Award award, GrantDetails details, int position, @Nullable UUID by) {
		this.award = award;
		this.position = position;
		take(details);
		registerEvent(new OrganisationEvent.Entered(by, award.subject(), detail()));
	}

	/** Says something else about who was given it. */
	void change(GrantDetails details, UUID by) {
		take(details);
		registerEvent(new OrganisationEvent.Changed(by, getAward().subject(), detail()));
	}

	private void take(GrantDetails details) {
		getAward().refuseOutside(details.year());
		RuleViolation.when((details.projectId() == null) != details.people().isEmpty(), "organisation.grant.team");
		this.year = details.year();
		this.holder = (details.projectId() != null) ? details.holder().as(null) : details.holder();
		this.projectId = details.projectId();
		this.people.clear();
		this.people.addAll(details.people());
		this.citation = details.citation();
		this.provenance = details.provenance();
	}

	GrantDetails details() {
		return new GrantDetails(this.year, Objects.requireNonNull(this.holder), this.projectId,
				List.copyOf(this.people), Texts.orNone(this.citation), Texts.orNone(this.provenance));
	}

	Award getAward() {
		return Objects.requireNonNull(this.award);
	}

	private String detail() {
		return this.year + " " + Objects.requireNonNull(this.holder).name();
	}

	/**
	 * What is known of a grant.
	 *
	 * @param holder the person, or the team as the record names it
	 * @param projectId the project of the team; none for a person
	 * @param people who was in the team
	 */
	public record GrantDetails(int year, Holder holder, @Nullable UUID projectId, List<Holder> people,
			LocalizedText citation, Provenance provenance) {

		/** All who are named with it. */
		List<Holder> named() {
			List<Holder> all = new ArrayList<>(this.people);
			all.add(this.holder);
			return all;
		}

	}

}
