package org.kaiyuanshe.kcc.notification;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

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
import org.springframework.beans.factory.ObjectProvider;
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

	/** Nobody knows of participants as long as no module keeps registrations. */
	private final ObjectProvider<Participants> participants;

	private final PortalSettings settings;

	private final Clock clock;

	EventMails(Outbox outbox, CalendarEvents events, CalendarFiles files, ObjectProvider<Participants> participants,
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

	/** Reminds one of them; the caller sees to it that it happens once. */
	void remind(CalendarEvent event, Participant participant) {
		write(null, event, participant, "event-reminder", null, null);
	}

	List<Participant> participantsOf(UUID event) {
		return this.participants.stream().flatMap((each) -> each.of(event).stream()).toList();
	}

	private void tell(String slug, String name, @Nullable When before, @Nullable String reason) {
		this.events.find(slug)
			.filter((event) -> event.when().endsAt().isAfter(this.clock.instant()))
			.ifPresent((event) -> participantsOf(event.id()).forEach(
					(participant) -> write(this.files.addressed(event, participant.language(), participant.email()),
							event, participant, name, before, reason)));
	}

	private void write(@Nullable CalendarFile file, CalendarEvent event, Participant participant, String name,
			@Nullable When before, @Nullable String reason) {
		Locale language = participant.language();
		this.outbox.writeWith(file, participant.email(), language, name, participant.name(),
				event.title().in(language).value(), time(event.when(), language), this.files.location(event, language),
				page(event, participant), (before != null) ? time(before, language) : "",
				(reason != null) ? reason : "");
	}

	private static String time(When when, Locale language) {
		String clock = when.time();
		return when.date(language) + ((clock != null) ? " %s (%s)".formatted(clock, when.zoneName(language)) : "");
	}

	private String page(CalendarEvent event, Participant participant) {
		String path = (participant.page() != null) ? participant.page() : "/events/" + event.slug();
		return this.settings.url((participant.language().getLanguage().equals("en") ? "/en" : "") + path);
	}

}
