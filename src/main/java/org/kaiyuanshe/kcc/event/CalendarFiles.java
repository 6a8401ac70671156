package org.kaiyuanshe.kcc.event;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.When;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes events as iCalendar files (RFC 5545). */
@Component
public class CalendarFiles {

	private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

	private final PortalSettings settings;

	private final MessageSource messages;

	private final Clock clock;

	CalendarFiles(PortalSettings settings, MessageSource messages, Clock clock) {
		this.settings = settings;
		this.messages = messages;
		this.clock = clock;
	}

	/** The file that anyone can load from the event's page. */
	public CalendarFile published(CalendarEvent event, Locale language) {
		return file(event, CalendarMethod.PUBLISH, language, null);
	}

	/**
	 * The file for someone who comes to the event: enters it, moves it, or strikes it out
	 * once it is cancelled.
	 */
	public CalendarFile addressed(CalendarEvent event, Locale language, String participant) {
		return file(event, event.cancelled() ? CalendarMethod.CANCEL : CalendarMethod.REQUEST, language, participant);
	}

	/** The file for someone who does not come after all: strikes the event out. */
	public CalendarFile withdrawn(CalendarEvent event, Locale language, String participant) {
		return file(event, CalendarMethod.CANCEL, language, participant);
	}

	/** Where people go, or that they stay where they are. */
	public String location(CalendarEvent event, Locale language) {
		String place = event.mode().hasVenue() ? event.place(language) : "";
		return place.isEmpty() ? this.messages.getMessage("event.mode." + event.mode(), null, language) : place;
	}

	/**
	 * Several events as a calendar that can be subscribed to.
	 * @param seated whether the reader has a seat at each, and may know where it is
	 * joined
	 */
	public CalendarFile collection(String name, List<CalendarEvent> events, Locale language, boolean seated) {
		CalendarText text = begin(CalendarMethod.PUBLISH).words("NAME", name)
			.words("X-WR-CALNAME", name)
			.line("REFRESH-INTERVAL;VALUE=DURATION", "PT12H")
			.line("X-PUBLISHED-TTL", "PT12H");
		writeZones(text, events);
		if (events.isEmpty()) {
			// RFC 5545 wants one component at least.
			CalendarZone.write(text, this.settings.zone(), this.clock.instant(), this.clock.instant());
		}
		events.forEach((event) -> {
			begin(text, event, event.cancelled());
			finish(text, event, seated, language);
			text.line("END", "VEVENT");
		});
		return new CalendarFile(CalendarMethod.PUBLISH, text.line("END", "VCALENDAR").toString());
	}

	private CalendarFile file(CalendarEvent event, CalendarMethod method, Locale language,
			@Nullable String participant) {
		CalendarText text = begin(method);
		writeZones(text, List.of(event));
		begin(text, event, event.cancelled() || method == CalendarMethod.CANCEL);
		finish(text, event, method == CalendarMethod.REQUEST, language);
		if (participant != null) {
			text.line("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE", mailto(participant));
		}
		return new CalendarFile(method, text.line("END", "VEVENT").line("END", "VCALENDAR").toString());
	}

	private static CalendarText begin(CalendarMethod method) {
		return new CalendarText().line("BEGIN", "VCALENDAR")
			.line("VERSION", "2.0")
			.line("PRODID", "-//Community portal//events//EN")
			.line("METHOD", method.name());
	}

	/** Each zone once, for as long as anything happens in it. */
	private static void writeZones(CalendarText text, List<CalendarEvent> events) {
		events.stream()
			.map(CalendarEvent::when)
			.filter(CalendarFiles::hasZone)
			.collect(Collectors.groupingBy(When::zone, LinkedHashMap::new, Collectors.toList()))
			.forEach((zone, times) -> CalendarZone.write(text, zone,
					Collections.min(times.stream().map(When::startsAt).toList()),
					Collections.max(times.stream().map(When::endsAt).toList())));
	}

	private void begin(CalendarText text, CalendarEvent event, boolean off) {
		text.line("BEGIN", "VEVENT")
			.line("UID", event.id() + "@" + this.settings.baseUrl().getHost())
			.line("DTSTAMP", utc(this.clock.instant()))
			.line("SEQUENCE", String.valueOf(event.sequence()))
			.line("STATUS", off ? "CANCELLED" : "CONFIRMED");
		writeTimes(text, event.when());
	}

	private void finish(CalendarText text, CalendarEvent event, boolean seated, Locale language) {
		text.words("SUMMARY", event.title().in(language).value())
			.words("LOCATION", location(event, language))
			.words("DESCRIPTION", description(event, seated, language))
			.line("URL", url(event, language))
			.line("ORGANIZER;CN=" + CalendarText.quoted(event.host().in(language).value()), mailbox());
	}

	private static void writeTimes(CalendarText text, When when) {
		if (!when.timeKnown()) {
			LocalDate first = when.start().toLocalDate();
			LocalDate last = (when.end() != null) ? when.end().toLocalDate() : first;
			text.line("DTSTART;VALUE=DATE", DAY.format(first)).line("DTEND;VALUE=DATE", DAY.format(last.plusDays(1)));
		}
		else {
			writeTime(text, "DTSTART", when, when.start(), when.startsAt());
			if (when.end() != null) {
				writeTime(text, "DTEND", when, when.end(), when.endsAt());
			}
		}
	}

	/**
	 * A local time that comes twice means the first in iCalendar, so that the second can
	 * only be written in UTC.
	 */
	private static void writeTime(CalendarText text, String name, When when, LocalDateTime local, Instant instant) {
		if (hasZone(when)) {
			text.line(name + ";TZID=" + when.zone().getId(), CalendarZone.LOCAL.format(local));
		}
		else {
			text.line(name, utc(instant));
		}
	}

	private static boolean hasZone(When when) {
		return when.timeKnown() && !when.startsLater() && !when.endsLater();
	}

	private static String utc(Instant instant) {
		return CalendarZone.LOCAL.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
	}

	private String description(CalendarEvent event, boolean seated, Locale language) {
		String reason = (event.reason() != null) ? ": " + event.reason() : "";
		String first = event.cancelled()
				? this.messages.getMessage("event.calendar.cancelled", null, language) + reason + "\n\n" : "";
		String text = Markdown.plain(event.description().in(language).value());
		String online = (seated && event.onlineUrl() != null) ? event.onlineUrl() + "\n\n" : "";
		return first + online + (text.isBlank() ? "" : text + "\n\n") + url(event, language);
	}

	private String url(CalendarEvent event, Locale language) {
		return this.settings.url((language.getLanguage().equals("en") ? "/en" : "") + "/events/" + event.slug());
	}

	/**
	 * The portal's own address, as in every mail: a group mailbox, nobody's own (R17).
	 */
	private String mailbox() {
		return mailto(this.settings.mailFrom().replaceAll(".*<([^>]*)>.*", "$1").strip());
	}

	private static String mailto(String address) {
		return "mailto:" + UriUtils.encodePathSegment(address, UTF_8);
	}

}
