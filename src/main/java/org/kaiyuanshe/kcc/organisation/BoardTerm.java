package org.kaiyuanshe.kcc.organisation;

import java.util.Collection;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** The board from one election to the next, known by its year. */
@Entity
public class BoardTerm extends Aggregate<BoardTerm> {

	private int year;

	@Embedded
	private @Nullable Tenure tenure;

	@Embedded
	@EmbeddedColumnNaming("remark_%s")
	private @Nullable LocalizedText remark;

	private @Nullable String url;

	@Embedded
	private @Nullable Provenance provenance;

	protected BoardTerm() {
	}

	BoardTerm(TermDetails details, @Nullable UUID by) {
		take(details);
		registerEvent(new OrganisationEvent.Entered(by, subject(), null));
	}

	/** Says something else about the term; {@code seats} are those on it. */
	void change(TermDetails details, Collection<BoardSeat> seats, UUID by) {
		seats.forEach((seat) -> seat.refuseOutside(details.tenure()));
		take(details);
		registerEvent(new OrganisationEvent.Changed(by, subject(), null));
	}

	private void take(TermDetails details) {
		this.year = details.year();
		this.tenure = details.tenure();
		this.remark = details.remark();
		this.url = details.url();
		this.provenance = details.provenance();
	}

	TermDetails details() {
		return new TermDetails(this.year, getTenure(), Texts.orNone(this.remark), this.url,
				Texts.orNone(this.provenance));
	}

	Tenure getTenure() {
		return (this.tenure != null) ? this.tenure : Tenure.UNKNOWN;
	}

	int getYear() {
		return this.year;
	}

	String subject() {
		return "board/" + this.year;
	}

	/**
	 * What is known of a term.
	 *
	 * @param url where it was announced
	 */
	public record TermDetails(int year, Tenure tenure, LocalizedText remark, @Nullable String url,
			Provenance provenance) {
	}

}
