package org.kaiyuanshe.kcc.organisation;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.organisation.BoardSeat.SeatDetails;
import org.kaiyuanshe.kcc.organisation.BoardTerm.TermDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down the terms of the board and who sat on it. */
@Service
@Transactional
public class BoardService {

	private final BoardTermRepository terms;

	private final BoardSeatRepository seats;

	private final Holders holders;

	BoardService(BoardTermRepository terms, BoardSeatRepository seats, Holders holders) {
		this.terms = terms;
		this.seats = seats;
		this.holders = holders;
	}

	public void enter(TermDetails details, @Nullable UUID by) {
		refuseTwice(details.year());
		this.terms.saveAndFlush(new BoardTerm(details, by));
	}

	/** Says something else about a term, unless it changed since the form was opened. */
	void change(int year, long version, TermDetails details, UUID by) {
		BoardTerm term = term(year);
		if (term.getVersion() != version) {
			throw new ChangedMeanwhile();
		}
		if (details.year() != year) {
			refuseTwice(details.year());
		}
		term.change(details, this.seats.findByTerm(term), by);
		this.terms.saveAndFlush(term);
	}

	/** Seats someone behind those that are there. */
	public void seat(int year, SeatDetails details, @Nullable UUID by) {
		BoardTerm term = term(year);
		List<BoardSeat> same = this.seats.findByOffice(details.office());
		this.seats
			.saveAndFlush(new BoardSeat(term, recognised(details, List.of()), this.seats.countByTerm(term), same, by));
	}

	/** Says something else about a seat, unless it changed since the form was opened. */
	void change(int year, UUID id, long version, SeatDetails details, UUID by) {
		BoardSeat seat = seat(year, id);
		if (seat.getVersion() != version) {
			throw new ChangedMeanwhile();
		}
		List<BoardSeat> same = this.seats.findByOffice(details.office());
		seat.change(recognised(details, List.of(seat.getHolder())), same, by);
		this.seats.saveAndFlush(seat);
	}

	/** The form for a term, filled with what is stored. */
	@Transactional(readOnly = true)
	public TermForm form(int year) {
		BoardTerm term = term(year);
		return TermForm.of(term.details(), term.getVersion());
	}

	/** The form for a seat, filled with what is stored. */
	@Transactional(readOnly = true)
	public SeatForm form(int year, UUID id) {
		BoardSeat seat = seat(year, id);
		return SeatForm.of(seat.details(), seat.getVersion());
	}

	private SeatDetails recognised(SeatDetails details, List<Holder> before) {
		Holder holder = this.holders.recognise(List.of(details.holder()), before).getFirst();
		return new SeatDetails(details.office(), holder, details.organisation(), details.tenure(),
				details.provenance());
	}

	private BoardTerm term(int year) {
		return this.terms.findByYear(year).orElseThrow(NotFoundException::new);
	}

	private BoardSeat seat(int year, UUID id) {
		return this.seats.findById(id)
			.filter((seat) -> seat.getTerm().getYear() == year)
			.orElseThrow(NotFoundException::new);
	}

	private void refuseTwice(int year) {
		if (this.terms.findByYear(year).isPresent()) {
			throw new RuleViolation("organisation.term.taken", String.valueOf(year));
		}
	}

}
