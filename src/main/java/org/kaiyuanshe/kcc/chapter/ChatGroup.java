package org.kaiyuanshe.kcc.chapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * How people join a chapter's chat group: a QR picture that expires, or else someone to
 * ask (R13).
 */
@Entity
@Table(name = "chapter_chat_group")
class ChatGroup extends Aggregate<ChatGroup> {

	@ManyToOne(fetch = FetchType.LAZY)
	private Chapter chapter;

	@Embedded
	@EmbeddedColumnNaming("picture_%s")
	private @Nullable ChatGroupPicture picture;

	private @Nullable UUID uploadedBy;

	private @Nullable Instant uploadedAt;

	/** The day from which the picture is no longer shown, in the chapter's time zone. */
	private @Nullable LocalDate expiresOn;

	/** When the leads were reminded of that day. */
	private @Nullable Instant remindedAt;

	/** Whom to ask without a picture, such as an admin's WeChat id. */
	private @Nullable String contact;

	/** What to write to them. */
	private @Nullable String note;

	protected ChatGroup() {
		this(new Chapter());
	}

	ChatGroup(Chapter chapter) {
		this.chapter = chapter;
	}

	/** Shows a picture until the day on which it expires, in the place of any other. */
	void show(ChatGroupPicture shown, LocalDate expiry, UUID by, Instant now) {
		requirePossible(expiry, now);
		this.picture = shown;
		this.uploadedBy = by;
		this.uploadedAt = now;
		expire(expiry);
		registerEvent(new ChatGroupEvent.PictureShown(by, this.chapter.getSlug(), expiry));
	}

	/** Says anew on which day the picture expires. */
	void expireOn(LocalDate expiry, UUID by, Instant now) {
		requirePicture();
		requirePossible(expiry, now);
		expire(expiry);
		registerEvent(new ChatGroupEvent.ExpiryChanged(by, this.chapter.getSlug(), expiry));
	}

	/** Takes the picture down before it expires, or after. */
	void takeDown(UUID by) {
		requirePicture();
		this.picture = null;
		this.uploadedBy = null;
		this.uploadedAt = null;
		this.expiresOn = null;
		this.remindedAt = null;
		registerEvent(new ChatGroupEvent.PictureTakenDown(by, this.chapter.getSlug()));
	}

	/** Says whom to ask where there is no picture, and what to write to them. */
	void ask(@Nullable String whom, @Nullable String words, UUID by) {
		this.contact = whom;
		this.note = words;
		registerEvent(new ChatGroupEvent.ContactChanged(by, this.chapter.getSlug()));
	}

	/** Another day is another reason to remind. */
	private void expire(LocalDate expiry) {
		if (!expiry.equals(this.expiresOn)) {
			this.remindedAt = null;
		}
		this.expiresOn = expiry;
	}

	private void requirePicture() {
		if (this.picture == null) {
			throw new RuleViolation("chat-group.none");
		}
	}

	private void requirePossible(LocalDate expiry, Instant now) {
		LocalDate today = LocalDate.ofInstant(now, this.chapter.getZone());
		if (!ChatGroupRules.isPossible(expiry, today)) {
			throw new RuleViolation("chat-group.expiry.refused");
		}
	}

}
