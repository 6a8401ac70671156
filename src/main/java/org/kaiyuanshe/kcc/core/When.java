package org.kaiyuanshe.kcc.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * When something happens, for a reader: always the local time of the place.
 *
 * @param end the end; none if it is unknown
 * @param timeKnown whether the time of day is known, or only the date
 * @param startsLater whether the start is meant as the second of two, on the night when
 * summer time ends and the clocks show an hour twice; likewise {@code endsLater}
 */
public record When(LocalDateTime start, @Nullable LocalDateTime end, ZoneId zone, boolean timeKnown,
		boolean startsLater, boolean endsLater) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

	public When {
		startsLater = startsLater && timeKnown && isTwice(start, zone);
		endsLater = endsLater && timeKnown && end != null && isTwice(end, zone);
	}

	/** Where the clocks show a time twice, the first of the two is meant. */
	public When(LocalDateTime start, @Nullable LocalDateTime end, ZoneId zone, boolean timeKnown) {
		this(start, end, zone, timeKnown, false, false);
	}

	/**
	 * Whether the clocks of the zone skip that local time, as they do on the night when
	 * summer time begins.
	 */
	public static boolean isSkipped(LocalDateTime time, ZoneId zone) {
		return zone.getRules().getValidOffsets(time).isEmpty();
	}

	/**
	 * Whether the clocks of the zone show that local time twice, as they do on the night
	 * when summer time ends.
	 */
	public static boolean isTwice(LocalDateTime time, ZoneId zone) {
		return zone.getRules().getValidOffsets(time).size() > 1;
	}

	/**
	 * The same local times, each the second of two where it was stored as that instant.
	 */
	public When meaning(Instant starts, Instant ends) {
		return new When(this.start, this.end, this.zone, this.timeKnown,
				starts.equals(zoned(this.start, true).toInstant()),
				this.end != null && ends.equals(zoned(this.end, true).toInstant()));
	}

	/** The instant it starts; the start of the day when only the date is known. */
	public Instant startsAt() {
		return this.timeKnown ? zoned(this.start, this.startsLater).toInstant()
				: this.start.toLocalDate().atStartOfDay(this.zone).toInstant();
	}

	/** The instant it is over; the end of its last day when the end is unknown. */
	public Instant endsAt() {
		LocalDateTime last = (this.end != null) ? this.end : this.start;
		boolean exact = this.timeKnown && this.end != null;
		return exact ? zoned(last, this.endsLater).toInstant()
				: last.toLocalDate().plusDays(1).atStartOfDay(this.zone).toInstant();
	}

	/** A day without a time. */
	public static String day(LocalDate day, Locale locale) {
		return format(day, locale, "yyyy年M月d日", "d MMM yyyy");
	}

	/** The date, or from one date to another: 2026年11月28日 周六 / Sat 28 Nov 2026. */
	public String date(Locale locale) {
		String first = format(this.start.toLocalDate(), locale, "yyyy年M月d日 EEE", "EEE d MMM yyyy");
		if (this.end == null || this.end.toLocalDate().equals(this.start.toLocalDate())) {
			return first;
		}
		return first + " – " + format(this.end.toLocalDate(), locale, "M月d日 EEE", "EEE d MMM");
	}

	/**
	 * The time of day from start to end, as far as they are known: 14:00–17:00. A time
	 * that comes twice has its offset: 01:30 (-08:00).
	 */
	public @Nullable String time() {
		if (!this.timeKnown) {
			return null;
		}
		String from = clock(this.start, this.startsLater);
		return (this.end != null) ? from + "–" + clock(this.end, this.endsLater) : from;
	}

	/** The name of the zone: 中国时间 / Singapore Standard Time. */
	public String zoneName(Locale locale) {
		return this.zone.getDisplayName(TextStyle.FULL, locale);
	}

	public int dayOfMonth() {
		return this.start.getDayOfMonth();
	}

	public String month(Locale locale) {
		return format(this.start.toLocalDate(), locale, "M月", "MMM");
	}

	public int year() {
		return this.start.getYear();
	}

	/**
	 * The start for a {@code datetime} attribute, with its offset if the time of day is
	 * known.
	 */
	public String iso() {
		return this.timeKnown ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(zoned(this.start, this.startsLater))
				: this.start.toLocalDate().toString();
	}

	private String clock(LocalDateTime time, boolean later) {
		String offset = isTwice(time, this.zone) ? " (" + zoned(time, later).getOffset() + ")" : "";
		return TIME.format(time) + offset;
	}

	private ZonedDateTime zoned(LocalDateTime time, boolean later) {
		ZonedDateTime first = time.atZone(this.zone);
		return later ? first.withLaterOffsetAtOverlap() : first;
	}

	private static String format(LocalDate day, Locale locale, String chinese, String english) {
		boolean isEnglish = locale.getLanguage().equals("en");
		return DateTimeFormatter.ofPattern(isEnglish ? english : chinese, isEnglish ? Locale.UK : Locale.CHINA)
			.format(day);
	}

}
