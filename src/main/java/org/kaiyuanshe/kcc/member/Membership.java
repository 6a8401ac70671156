package org.kaiyuanshe.kcc.member;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/**
 * As what someone belongs to the community from one day to another. It is ended, never
 * deleted (R14).
 */
@Entity
public class Membership extends Aggregate<Membership> {

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "member_id")
	private @Nullable Member member;

	@Enumerated(EnumType.STRING)
	private MembershipKind kind = MembershipKind.VOLUNTEER;

	/** The day of admission; unknown for the lists of the records. */
	private @Nullable LocalDate fromDate;

	private @Nullable LocalDate toDate;

	/** The year of the newest list that names them. */
	private @Nullable Integer listedYear;

	@Embedded
	@EmbeddedColumnNaming("admitted_%s")
	private @Nullable Decision admitted;

	@Embedded
	@EmbeddedColumnNaming("ended_%s")
	private @Nullable Decision ended;

	@Embedded
	private @Nullable Provenance provenance;

	protected Membership() {
	}

	/** A formal member whom the records name in the list of that year. */
	static Membership listed(Member member, int year, Provenance provenance) {
		Membership membership = new Membership();
		membership.member = member;
		membership.kind = MembershipKind.FORMAL;
		membership.listedYear = year;
		membership.provenance = provenance;
		return membership;
	}

	/** Admits someone from that day on; {@code others} are what they were before. */
	static Membership admit(Member member, MembershipKind kind, LocalDate from, Collection<Membership> others,
			Decision decision) {
		Membership membership = new Membership();
		membership.member = member;
		membership.kind = kind;
		membership.fromDate = from;
		membership.admitted = decision;
		membership.refuseOverlaps(others);
		membership.registerEvent(new MembershipEvent.Admitted(decision.by(), member.getSlug(), kind));
		return membership;
	}

	/**
	 * Says when it began and, if it is over, when it ended. The decision is kept with a
	 * new end; that of a correction is told in its event, and why someone was admitted
	 * stays.
	 */
	void change(@Nullable LocalDate from, @Nullable LocalDate to, Collection<Membership> others, Decision decision) {
		RuleViolation.when(from != null && to != null && to.isBefore(from), "member.membership.reversed");
		RuleViolation.when(from == null && needsFirstDay(), "member.firstDay.missing");
		boolean ends = to != null && !to.equals(this.toDate);
		this.fromDate = from;
		this.toDate = to;
		refuseOverlaps(others);
		if (ends) {
			this.ended = decision;
		}
		else if (to == null) {
			this.ended = null;
		}
		String slug = getMember().getSlug();
		registerEvent(ends ? new MembershipEvent.Ended(decision.by(), slug, this.kind)
				: new MembershipEvent.Changed(decision.by(), slug, this.kind, days(), decision.reason()));
	}

	/** Whether nothing but the day of joining says since when it lasts. */
	boolean needsFirstDay() {
		return this.listedYear == null;
	}

	private String days() {
		return Objects.toString(this.fromDate, "") + "–" + Objects.toString(this.toDate, "");
	}

	private void refuseOverlaps(Collection<Membership> others) {
		RuleViolation.when(
				others.stream()
					.anyMatch((other) -> !other.getId().equals(getId()) && other.kind == this.kind && overlaps(other)),
				"member.membership.overlaps");
	}

	/** An unknown first day is any day before, an unknown last one any day after. */
	private boolean overlaps(Membership other) {
		return !endsBefore(other) && !other.endsBefore(this);
	}

	private boolean endsBefore(Membership other) {
		return this.toDate != null && other.fromDate != null && !this.toDate.isAfter(other.fromDate);
	}

	/** The year since which somebody is a formal member on that day; none for others. */
	@Nullable Integer formalSince(LocalDate today) {
		boolean present = (this.fromDate == null || !this.fromDate.isAfter(today))
				&& (this.toDate == null || this.toDate.isAfter(today));
		if (this.kind != MembershipKind.FORMAL || !present) {
			return null;
		}
		if (this.listedYear != null) {
			return this.listedYear;
		}
		return (this.fromDate != null) ? this.fromDate.getYear() : null;
	}

	MembershipForm form() {
		return new MembershipForm(getVersion(), this.fromDate, this.toDate, null);
	}

	Member getMember() {
		return Objects.requireNonNull(this.member);
	}

}
