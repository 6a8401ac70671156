package org.kaiyuanshe.kcc.chapter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Pinyin;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.member.Body;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** A city or region whose open-source people meet under the community's roof. */
@Entity
public class Chapter extends Aggregate<Chapter> {

	private String slug;

	@Embedded
	@EmbeddedColumnNaming("city_%s")
	private LocalizedText city;

	private String cityKey;

	/** The pinyin that lists are sorted by. */
	private String sortKey;

	private String region;

	/** ISO 3166-1 alpha-2. */
	private String country;

	private String zone;

	private @Nullable LocalDate foundedOn;

	@Embedded
	@EmbeddedColumnNaming("founded_%s")
	private @Nullable LocalizedText foundedText;

	@Embedded
	private @Nullable Growth growth;

	/**
	 * From this day on the portal's records of the chapter are complete; the clock never
	 * starts earlier.
	 */
	private LocalDate recordsFrom;

	@Embedded
	private ChapterStanding standing = new ChapterStanding();

	@Embedded
	private ChapterProfile profile;

	@Embedded
	private Provenance provenance;

	protected Chapter() {
		this(new NewChapter(new Slug("x"), LocalizedText.same("x"), "x", "CN", ZoneId.of("UTC"), LocalDate.EPOCH, null,
				LocalDate.EPOCH, null, null, null, Provenance.none()), 0);
	}

	private Chapter(NewChapter details, int hue) {
		this.slug = details.slug().value();
		this.city = details.city();
		this.cityKey = details.cityKey().value();
		this.sortKey = Pinyin.of(String.valueOf(details.city().zh()));
		this.region = details.region();
		this.country = details.country();
		this.zone = details.zone().getId();
		this.foundedOn = details.foundedOn();
		this.foundedText = details.foundedText();
		this.growth = details.growth();
		this.recordsFrom = details.recordsFrom();
		this.profile = new ChapterProfile(details, hue);
		this.provenance = details.provenance();
	}

	/**
	 * Founds a chapter: by an approved application, or as the records know it.
	 * @param hue its place on the colour circle, 0 to 11
	 */
	static Chapter found(NewChapter details, int hue, @Nullable UUID by) {
		Chapter chapter = new Chapter(details, hue);
		chapter.registerEvent(new ChapterFounded(by, chapter.getId(), chapter.slug));
		return chapter;
	}

	/** Says from which day on the portal knows of everything the chapter did. */
	void completeRecordsFrom(LocalDate day) {
		this.recordsFrom = day;
	}

	/** Rewrites what the chapter says about itself. */
	void describe(ChapterProfileDetails details, UUID by) {
		this.profile.write(details);
		registerEvent(new ChapterProfileChanged(by, getId(), this.slug));
	}

	/** Lets the chapter rest until that day; no clock runs meanwhile. */
	void pause(LocalDate until, Decision decision, LocalizedText notice) {
		this.standing.pause(until, dayOf(decision), decision, notice);
		registerEvent(new ChapterEvent.Paused(decision, getId(), this.slug, until));
	}

	/** Ends a pause: the clock runs anew from that day. */
	void resume(LocalDate day, Decision decision) {
		this.standing.resume(day, decision);
		registerEvent(new ChapterEvent.Resumed(decision, getId(), this.slug));
	}

	/**
	 * Keeps a silent chapter as it is: the clock runs anew from the day of the decision.
	 */
	void keep(Decision decision) {
		this.standing.require(ChapterStatus.ACTIVE);
		this.standing.restart(dayOf(decision));
		registerEvent(new ChapterEvent.Kept(decision, getId(), this.slug));
	}

	/** Lets the chapter go on outside the community's umbrella. */
	void release(Decision decision, LocalizedText notice) {
		this.standing.become(ChapterStatus.INDEPENDENT, decision, notice);
		registerEvent(new ChapterEvent.Released(decision, getId(), this.slug));
	}

	/**
	 * Ends the chapter; whoever calls has seen that both parties were talked to (R4).
	 */
	void dissolve(Decision decision, LocalizedText notice) {
		this.standing.become(ChapterStatus.DISSOLVED, decision, notice);
		registerEvent(new ChapterEvent.Dissolved(decision, getId(), this.slug));
	}

	/**
	 * Takes a dissolution back, as if it had not happened: the clock runs on. Returns the
	 * instant of the dissolution.
	 */
	Instant reinstate(Decision decision) {
		this.standing.require(ChapterStatus.DISSOLVED);
		Instant dissolvedAt = this.standing.decidedAt();
		this.standing.become(ChapterStatus.ACTIVE, decision, null);
		registerEvent(new ChapterEvent.Reinstated(decision, getId(), this.slug, dissolvedAt));
		return dissolvedAt;
	}

	/** Begins anew with new people, whatever became of it, with all its history. */
	void revive(Decision decision) {
		this.standing.revive(dayOf(decision), decision);
		registerEvent(new ChapterEvent.Revived(decision, getId(), this.slug));
	}

	/** The day of a decision in the chapter's own time zone. */
	LocalDate dayOf(Decision decision) {
		return LocalDate.ofInstant(decision.at(), getZone());
	}

	/** The chapter as the place where roles are held. */
	Body asBody(LocalizedText name) {
		return new Body(Body.Kind.CHAPTER, getId(), this.slug, name);
	}

	public String getSlug() {
		return this.slug;
	}

	public LocalizedText getCity() {
		return this.city;
	}

	public ZoneId getZone() {
		return ZoneId.of(this.zone);
	}

	ChapterProfileDetails getProfile() {
		return this.profile.details();
	}

	/** A chapter began to exist. */
	public record ChapterFounded(@Nullable UUID by, UUID chapter, String slug) implements AuditedEvent {

		@Override
		public String subject() {
			return "chapter/" + this.slug;
		}

	}

}
