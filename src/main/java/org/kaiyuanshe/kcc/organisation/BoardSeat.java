package org.kaiyuanshe.kcc.organisation;

import java.util.Collection;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** Who held which office in a term; it is ended, never deleted (R14). */
@Entity
public class BoardSeat extends Aggregate<BoardSeat> {

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "term_id")
	private @Nullable BoardTerm term;

	@Enumerated(EnumType.STRING)
	private Office office = Office.DIRECTOR;

	@Embedded
	private @Nullable Holder holder;

	private boolean organisation;

	@Embedded
	private @Nullable Tenure tenure;

	/** The order of the records within an office. */
	private int position;

	@Embedded
	private @Nullable Provenance provenance;

	protected BoardSeat() {
	}

	/** Seats someone; {@code same} are the seats of that office, in all terms. */
	BoardSeat(BoardTerm term, SeatDetails details, int position, Collection<BoardSeat> same, @Nullable UUID by) {
		this.term = term;
		this.position = position;
		take(details, same);
		registerEvent(new OrganisationEvent.Entered(by, term.subject(), detail()));
	}

	/** Says something else about who sits there and how long. */
	void change(SeatDetails details, Collection<BoardSeat> same, UUID by) {
		take(details, same);
		registerEvent(new OrganisationEvent.Changed(by, getTerm().subject(), detail()));
	}

	private void take(SeatDetails details, Collection<BoardSeat> same) {
		this.office = details.office();
		this.holder = details.organisation() ? details.holder().as(null) : details.holder();
		this.organisation = details.organisation();
		this.tenure = details.tenure();
		this.provenance = details.provenance();
		refuseOutside(getTerm().getTenure());
		same.stream().filter((other) -> !other.getId().equals(getId())).forEach(this::refuseIfTaken);
	}

	/** Refuses days of a term that are not those of the seat. */
	void refuseOutside(Tenure whole) {
		RuleViolation.when(!details().tenure().fitsInto(whole), "organisation.seat.outside", getHolder().line());
	}

	private void refuseIfTaken(BoardSeat other) {
		boolean excluded = this.office.isHeldByOne() || getHolder().name().equals(other.getHolder().name());
		RuleViolation.when(excluded && this.office == other.office && overlaps(other), "organisation.office.taken",
				other.getHolder().line(), String.valueOf(other.getTerm().getYear()));
	}

	/**
	 * Of two terms the later begins when the earlier ends, unless their days say
	 * otherwise.
	 */
	private boolean overlaps(BoardSeat other) {
		int order = Integer.compare(getTerm().getYear(), other.getTerm().getYear());
		if (order == 0) {
			return days().overlaps(other.days());
		}
		return (order < 0) ? days().lastsInto(other.days()) : other.days().lastsInto(days());
	}

	private Tenure days() {
		return details().tenure().within(getTerm().getTenure());
	}

	SeatDetails details() {
		return new SeatDetails(this.office, getHolder(), this.organisation,
				(this.tenure != null) ? this.tenure : Tenure.UNKNOWN, Texts.orNone(this.provenance));
	}

	Holder getHolder() {
		return Objects.requireNonNull(this.holder);
	}

	BoardTerm getTerm() {
		return Objects.requireNonNull(this.term);
	}

	private String detail() {
		return this.office + " " + getHolder().name();
	}

	/**
	 * What is known of a seat.
	 *
	 * @param organisation whether the holder is an organisation
	 */
	public record SeatDetails(Office office, Holder holder, boolean organisation, Tenure tenure,
			Provenance provenance) {
	}

}
