package org.kaiyuanshe.kcc.resource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Confidential;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/**
 * A chapter asks for materials. It is answered within five working days; the address is
 * forgotten with the last step, or by {@link MaterialErasure} (R17).
 */
@Entity
class MaterialRequest extends Aggregate<MaterialRequest> {

	/** So many working days the answer may take. */
	static final int DAYS_TO_ANSWER = 5;

	private UUID chapterId = newId();

	private String chapterSlug = "";

	@Enumerated(EnumType.STRING)
	private MaterialStatus status = MaterialStatus.OPEN;

	@ElementCollection
	@CollectionTable(name = "material_item", joinColumns = @JoinColumn(name = "request_id"))
	@OrderColumn(name = "position")
	private List<MaterialItem> items = new ArrayList<>();

	private String purpose = "";

	private LocalDate neededBy = LocalDate.EPOCH;

	@Confidential
	private @Nullable String address;

	private UUID askedBy = newId();

	private Instant askedAt = Instant.EPOCH;

	private LocalDate dueOn = LocalDate.EPOCH;

	@Embedded
	@EmbeddedColumnNaming("decided_%s")
	private @Nullable Decision decision;

	@Embedded
	@EmbeddedColumnNaming("sent_%s")
	private @Nullable Decision sending;

	protected MaterialRequest() {
	}

	/**
	 * Asks for materials.
	 * @param today the day where the answer is given
	 */
	static MaterialRequest ask(ChapterReference chapter, MaterialWish wish, UUID by, Instant now, LocalDate today) {
		MaterialRequest request = new MaterialRequest();
		request.chapterId = chapter.id();
		request.chapterSlug = chapter.slug();
		request.items.addAll(wish.items());
		request.purpose = wish.purpose();
		request.neededBy = wish.neededBy();
		request.address = wish.address();
		request.askedBy = by;
		request.askedAt = now;
		request.dueOn = WorkingDays.after(today, DAYS_TO_ANSWER);
		request.registerEvent(new MaterialEvent.Asked(by, request.getId(), chapter.id(), chapter.slug(),
				request.subjectOfMails(), request.dueOn));
		return request;
	}

	/** Says yes; the decision's reason is what there is to say with it. */
	void grant(Decision made) {
		decide(MaterialStatus.GRANTED, made);
		registerEvent(new MaterialEvent.Granted(made, getId(), this.chapterId, this.chapterSlug, subjectOfMails()));
	}

	/** Says no, with a reason. */
	void refuse(Decision made) {
		decide(MaterialStatus.REFUSED, made);
		registerEvent(new MaterialEvent.Refused(made, getId(), this.chapterId, this.chapterSlug, subjectOfMails()));
	}

	/** The chapter takes it back. */
	void withdraw(Decision made) {
		decide(MaterialStatus.WITHDRAWN, made);
		registerEvent(new MaterialEvent.Withdrawn(made, getId(), this.chapterId, this.chapterSlug, subjectOfMails()));
	}

	/** It is on its way; the decision's reason says how, such as a parcel's number. */
	void send(Decision made) {
		become(MaterialStatus.SENT);
		this.sending = made;
		registerEvent(new MaterialEvent.Sent(made, getId(), this.chapterId, this.chapterSlug, subjectOfMails()));
	}

	private void decide(MaterialStatus next, Decision made) {
		become(next);
		this.decision = made;
	}

	private void become(MaterialStatus next) {
		if (!this.status.canBecome(next)) {
			throw new RuleViolation("material.closed." + this.status);
		}
		this.status = next;
		if (!next.isPending()) {
			this.address = null;
		}
	}

	private String subjectOfMails() {
		return this.items.stream().map((item) -> item.what() + " × " + item.number()).collect(Collectors.joining("; "));
	}

	MaterialStatus getStatus() {
		return this.status;
	}

	UUID getChapterId() {
		return this.chapterId;
	}

	@Nullable String getAddress() {
		return this.address;
	}

	LocalDate getDueOn() {
		return this.dueOn;
	}

}
