package org.kaiyuanshe.kcc.partner;

import java.time.LocalDate;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** What one side promised the other, due on a day. */
@Entity
@Table(name = "partner_obligation")
class Obligation extends Aggregate<Obligation> {

	private UUID partnerId = newId();

	private String partnerSlug = "";

	private String what = "";

	@Enumerated(EnumType.STRING)
	private Side side = Side.OURS;

	private LocalDate dueOn = LocalDate.EPOCH;

	@Embedded
	@EmbeddedColumnNaming("done_%s")
	private @Nullable Decision done;

	protected Obligation() {
	}

	static Obligation promise(Partner partner, String what, Side side, LocalDate dueOn, UUID by) {
		Obligation promised = new Obligation();
		promised.partnerId = partner.getId();
		promised.partnerSlug = partner.getSlug();
		promised.what = what;
		promised.side = side;
		promised.dueOn = dueOn;
		promised.registerEvent(new PartnerEvent.Promised(by, partner.getSlug(), what));
		return promised;
	}

	/** Marks it as done; the decision's reason is what there is to say about it. */
	void fulfil(Decision decision) {
		RuleViolation.when(this.done != null, "partner.obligation.done.already");
		this.done = decision;
		registerEvent(new PartnerEvent.Fulfilled(decision.by(), this.partnerSlug, this.what));
	}

	/** Takes the mark back, for it was a mistake. */
	void reopen(UUID by) {
		RuleViolation.when(this.done == null, "partner.obligation.open.already");
		this.done = null;
		registerEvent(new PartnerEvent.Reopened(by, this.partnerSlug, this.what));
	}

	UUID getPartnerId() {
		return this.partnerId;
	}

	/** Who promised. */
	enum Side {

		OURS, THEIRS

	}

}
