package org.kaiyuanshe.kcc.member;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.Provenance;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/**
 * A role that a member holds from one date to another. It is history: ended, never
 * deleted (R14).
 */
@Entity
public class Appointment extends Aggregate<Appointment> {

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "member_id")
	private @Nullable Member member;

	@Enumerated(EnumType.STRING)
	private Role role = Role.CORE;

	@Embedded
	private @Nullable Body body;

	/** The first day; unknown for many roles of the imported records. */
	private @Nullable LocalDate fromDate;

	private @Nullable LocalDate toDate;

	/** The document itself puts a question mark behind it. */
	private boolean doubtful;

	/** Who ended it, when and why; none while it goes on or where the records end it. */
	@Embedded
	@EmbeddedColumnNaming("ended_%s")
	private @Nullable Decision ended;

	@Embedded
	private Provenance provenance = Provenance.none();

	protected Appointment() {
	}

	Appointment(Member member, Role role, Body body, Term term, @Nullable UUID by) {
		this.member = member;
		this.role = role;
		this.body = body;
		this.fromDate = term.from();
		this.toDate = term.to();
		this.doubtful = term.doubtful();
		this.provenance = term.provenance();
		registerEvent(new MemberAppointed(by, member.getId(), member.getSlug(), role, body.bodySlug()));
	}

	/** Ends the role on that day. */
	void end(LocalDate day, Decision decision) {
		this.toDate = day;
		this.ended = decision;
		registerEvent(new RoleEnded(decision.by(), getMember().getId(), getMember().getSlug(), this.role, bodySlug()));
	}

	/** The same for a role that may have yet to begin. */
	void endNoEarlierThanBegun(LocalDate day, Decision decision) {
		end((this.fromDate != null && this.fromDate.isAfter(day)) ? this.fromDate : day, decision);
	}

	/** Lets the role go on as if it had not been ended. */
	void resume() {
		this.toDate = null;
		this.ended = null;
	}

	Role getRole() {
		return this.role;
	}

	boolean isHeldBy(UUID other) {
		return getMember().getId().equals(other);
	}

	private Member getMember() {
		return Objects.requireNonNull(this.member);
	}

	private String bodySlug() {
		return Objects.requireNonNull(this.body).bodySlug();
	}

	/** A member gave up a role or was relieved of it. */
	public record RoleEnded(@Nullable UUID by, UUID member, String memberSlug, Role role,
			String body) implements AuditedEvent {

		@Override
		public String subject() {
			return "member/" + this.memberSlug;
		}

		@Override
		public String detail() {
			return this.role + " " + this.body;
		}

	}

	/** A member took on a role. */
	public record MemberAppointed(@Nullable UUID by, UUID member, String memberSlug, Role role,
			String body) implements AuditedEvent {

		@Override
		public String subject() {
			return "member/" + this.memberSlug;
		}

		@Override
		public String detail() {
			return this.role + " " + this.body;
		}

	}

}
