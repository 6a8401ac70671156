package org.kaiyuanshe.kcc.notification;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;

import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.registration.Letter;
import org.kaiyuanshe.kcc.registration.Occasion;
import org.kaiyuanshe.kcc.registration.RegistrationEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The mails to people who register for events. */
@Component
class RegistrationMails {

	private final Outbox outbox;

	private final PortalSettings settings;

	RegistrationMails(Outbox outbox, PortalSettings settings) {
		this.outbox = outbox;
		this.settings = settings;
	}

	@EventListener
	void on(RegistrationEvent event) {
		Letter letter = event.letter();
		switch (event) {
			case RegistrationEvent.CodeAsked asked -> write(letter, "code", asked.code(), "/confirmations/");
			case RegistrationEvent.AskedAgain _ -> write(letter, "again", "", "/registrations/");
			case RegistrationEvent.Confirmed _ -> write(letter, "confirmed", "", "/registrations/");
			case RegistrationEvent.Waitlisted _ -> write(letter, "waitlisted", "", "/registrations/");
			case RegistrationEvent.ApprovalAwaited _ -> write(letter, "approval", "", "/registrations/");
			case RegistrationEvent.Offered offer ->
				write(letter, "offered", until(offer.until(), letter), "/registrations/");
			case RegistrationEvent.Expired _ -> write(letter, "expired", "", "/registrations/");
			case RegistrationEvent.Declined declined -> write(letter, "declined", declined.reason(), "/registrations/");
			case RegistrationEvent.Cancelled cancelled ->
				write(letter, (cancelled.reason() != null) ? "cancelled-by-team" : "cancelled",
						Objects.requireNonNullElse(cancelled.reason(), ""), "/registrations/");
			case RegistrationEvent.EventMoved _ -> write(letter, "event-moved", "", "/registrations/");
			case RegistrationEvent.EventCancelled cancelled ->
				write(letter, "event-cancelled", Objects.requireNonNullElse(cancelled.reason(), ""), "/registrations/");
		}
	}

	private void write(Letter letter, String name, String more, String place) {
		Locale language = language(letter);
		String prefix = language.getLanguage().equals("en") ? "/en" : "";
		Occasion event = letter.occasion();
		this.outbox.write(letter.participant().email(), language, "registration-" + name, letter.participant().name(),
				event.title().in(language), time(event.when(), language), place(event, language),
				this.settings.url(prefix + place + letter.link().value()), more,
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

}
