package org.kaiyuanshe.kcc.notification;

import java.time.Clock;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.event.CalendarEvent;
import org.kaiyuanshe.kcc.event.CalendarEvents;
import org.kaiyuanshe.kcc.event.CalendarFile;
import org.kaiyuanshe.kcc.event.CalendarFiles;
import org.kaiyuanshe.kcc.event.EventChange;
import org.kaiyuanshe.kcc.event.Participants;
import org.kaiyuanshe.kcc.event.Participants.Participant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The mails to those who come to an event: that it is near, has another time or place, or
 * is called off (R9). What changes it is attached for their calendars.
 */
@Component
class EventMails {

	private final Outbox outbox;

	private final CalendarEvents events;

	private final CalendarFiles files;

	private final Participants participants;

	private final PortalSettings settings;

	private final Clock clock;

	EventMails(Outbox outbox, CalendarEvents events, CalendarFiles files, Participants participants,
			PortalSettings settings, Clock clock) {
		this.outbox = outbox;
		this.events = events;
		this.files = files;
		this.participants = participants;
		this.settings = settings;
		this.clock = clock;
	}

	@EventListener
	void on(EventChange.Rescheduled change) {
		tell(change.slug(), "event-rescheduled", change.before(), null);
	}

	@EventListener
	void on(EventChange.Relocated change) {
		tell(change.slug(), "event-relocated", null, null);
	}

	@EventListener
	void on(EventChange.Cancelled change) {
		tell(change.slug(), "event-cancelled", null, change.detail());
	}

	@EventListener
	void on(EventChange.CancelledWithChapter change) {
		tell(change.slug(), "event-cancelled-with-chapter", null, null);
	}

	@EventListener
	void on(EventChange.Reinstated change) {
		tell(change.slug(), "event-reinstated", null, null);
	}

	/** Reminds one of them; the caller sees to it that it happens once. */
	void remind(CalendarEvent event, Participant participant) {
		write(null, event, participant, "event-reminder", null, null);
	}

	private void tell(String slug, String name, @Nullable When before, @Nullable String reason) {
		this.events.find(slug)
			.filter((event) -> event.when().endsAt().isAfter(this.clock.instant()))
			.ifPresent((event) -> this.participants.of(event.id())
				.forEach((participant) -> write(file(event, participant), event, participant, name, before, reason)));
	}

	/** Who waits for a seat has nothing in their calendar yet. */
	private @Nullable CalendarFile file(CalendarEvent event, Participant participant) {
		return participant.seated() ? this.files.addressed(event, participant.language(), participant.email()) : null;
	}

	private void write(@Nullable CalendarFile file, CalendarEvent event, Participant participant, String name,
			@Nullable When before, @Nullable String reason) {
		Locale language = participant.language();
		this.outbox.writeWith(file, participant.email(), language, name, participant.name(),
				event.title().in(language).value(), time(event.when(), language), this.files.location(event, language),
				page(participant), (before != null) ? time(before, language) : "", (reason != null) ? reason : "");
	}

	private static String time(When when, Locale language) {
		String clock = when.time();
		return when.date(language) + ((clock != null) ? " %s (%s)".formatted(clock, when.zoneName(language)) : "");
	}

	private String page(Participant participant) {
		String prefix = participant.language().getLanguage().equals("en") ? "/en" : "";
		return this.settings.url(prefix + this.participants.page(participant));
	}

}
