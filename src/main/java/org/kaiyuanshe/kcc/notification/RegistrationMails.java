package org.kaiyuanshe.kcc.notification;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.event.CalendarEvent;
import org.kaiyuanshe.kcc.event.CalendarEvents;
import org.kaiyuanshe.kcc.event.CalendarFile;
import org.kaiyuanshe.kcc.event.CalendarFiles;
import org.kaiyuanshe.kcc.registration.Letter;
import org.kaiyuanshe.kcc.registration.Occasion;
import org.kaiyuanshe.kcc.registration.RegistrationEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The mails to people who register for events. */
@Component
class RegistrationMails {

	private final Outbox outbox;

	private final CalendarEvents events;

	private final CalendarFiles files;

	private final PortalSettings settings;

	RegistrationMails(Outbox outbox, CalendarEvents events, CalendarFiles files, PortalSettings settings) {
		this.outbox = outbox;
		this.events = events;
		this.files = files;
		this.settings = settings;
	}

	@EventListener
	void on(RegistrationEvent event) {
		Letter letter = event.letter();
		switch (event) {
			case RegistrationEvent.CodeAsked asked -> write(letter, "code", asked.code(), "/confirmations/");
			case RegistrationEvent.AskedAgain _ -> write(letter, "again", "", "/registrations/");
			case RegistrationEvent.Confirmed _ ->
				writeWith(file(letter, this.files::addressed), letter, "confirmed", "", "/registrations/");
			case RegistrationEvent.Waitlisted _ -> write(letter, "waitlisted", "", "/registrations/");
			case RegistrationEvent.ApprovalAwaited _ -> write(letter, "approval", "", "/registrations/");
			case RegistrationEvent.Offered offer ->
				write(letter, "offered", until(offer.until(), letter), "/registrations/");
			case RegistrationEvent.Expired _ -> write(letter, "expired", "", "/registrations/");
			case RegistrationEvent.Declined declined -> write(letter, "declined", declined.reason(), "/registrations/");
			case RegistrationEvent.Cancelled cancelled -> writeWith(file(letter, this.files::withdrawn), letter,
					(cancelled.reason() != null) ? "cancelled-by-team" : "cancelled",
					Objects.requireNonNullElse(cancelled.reason(), ""), "/registrations/");
		}
	}

	/** The file for their calendar; trials are in no calendar. */
	private @Nullable CalendarFile file(Letter letter, Addressed kind) {
		return this.events.find(letter.occasion().slug())
			.map((event) -> kind.to(event, language(letter), letter.participant().email()))
			.orElse(null);
	}

	private void write(Letter letter, String name, String more, String place) {
		writeWith(null, letter, name, more, place);
	}

	private void writeWith(@Nullable CalendarFile file, Letter letter, String name, String more, String place) {
		Locale language = language(letter);
		String prefix = language.getLanguage().equals("en") ? "/en" : "";
		Occasion event = letter.occasion();
		this.outbox.writeWith(file, letter.participant().email(), language, "registration-" + name,
				letter.participant().name(), event.title().in(language), time(event.when(), language),
				place(event, language), this.settings.url(prefix + place + letter.link().value()), more,
				this.settings.url(prefix + "/events/" + event.slug()));
	}

	private static String time(When when, Locale language) {
		String time = when.time();
		return (time != null) ? when.date(language) + " " + time + " (" + when.zoneName(language) + ")"
				: when.date(language);
	}

	private static String place(Occasion event, Locale language) {
		LocalizedText place = event.venue().isEmpty() ? event.address() : event.venue();
		return place.isEmpty() ? "–" : place.in(language).value();
	}

	/** The end of an offer, in the event's local time. */
	private static String until(Instant end, Letter letter) {
		When when = letter.occasion().when();
		return time(new When(LocalDateTime.ofInstant(end, when.zone()), null, when.zone(), true), language(letter));
	}

	private static Locale language(Letter letter) {
		return Locale.forLanguageTag(letter.participant().language());
	}

	/** Makes a calendar file for one participant. */
	private interface Addressed {

		CalendarFile to(CalendarEvent event, Locale language, String participant);

	}

}
