package org.kaiyuanshe.kcc.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * When something happens, for a reader: always the local time of the place.
 *
 * @param end the end; none if it is unknown
 * @param timeKnown whether the time of day is known, or only the date
 */
public record When(LocalDateTime start, @Nullable LocalDateTime end, ZoneId zone, boolean timeKnown) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

	/**
	 * Whether the clocks of the zone skip that local time, as they do on the night when
	 * summer time begins.
	 */
	public static boolean isSkipped(LocalDateTime time, ZoneId zone) {
		return zone.getRules().getValidOffsets(time).isEmpty();
	}

	/** The instant it starts; the start of the day when only the date is known. */
	public Instant startsAt() {
		LocalDateTime from = this.timeKnown ? this.start : this.start.toLocalDate().atStartOfDay();
		return from.atZone(this.zone).toInstant();
	}

	/** The instant it is over; the end of its last day when the end is unknown. */
	public Instant endsAt() {
		LocalDateTime last = (this.end != null) ? this.end : this.start;
		boolean exact = this.timeKnown && this.end != null;
		return exact ? last.atZone(this.zone).toInstant()
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

	/** The time of day from start to end, as far as they are known: 14:00–17:00. */
	public @Nullable String time() {
		if (!this.timeKnown) {
			return null;
		}
		return (this.end != null) ? TIME.format(this.start) + "–" + TIME.format(this.end) : TIME.format(this.start);
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
		return this.timeKnown ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(this.start.atZone(this.zone))
				: this.start.toLocalDate().toString();
	}

	private static String format(LocalDate day, Locale locale, String chinese, String english) {
		boolean isEnglish = locale.getLanguage().equals("en");
		return DateTimeFormatter.ofPattern(isEnglish ? english : chinese, isEnglish ? Locale.UK : Locale.CHINA)
			.format(day);
	}

}
