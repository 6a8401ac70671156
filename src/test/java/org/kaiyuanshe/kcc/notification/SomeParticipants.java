package org.kaiyuanshe.kcc.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.event.Participants;
import org.springframework.context.annotation.Primary;

/**
 * Stands for the module that keeps the registrations: at each event two who registered
 * early, one who did a day before the event of the tests, and one who waits for a seat.
 */
@Primary
class SomeParticipants implements Participants {

	/** A day before the event begins. */
	static final Instant LATE = Instant.parse("2026-11-27T11:00:00Z");

	@Override
	public List<Participant> of(UUID event) {
		return List.of(of("early@kcc.example", "早来的人", Locale.SIMPLIFIED_CHINESE, true, TestClock.START),
				of("late@kcc.example", "刚报名的人", Locale.SIMPLIFIED_CHINESE, true, LATE),
				of("english@kcc.example", "Early Bird", Locale.ENGLISH, true, TestClock.START),
				of("waiting@kcc.example", "候补的人", Locale.SIMPLIFIED_CHINESE, false, TestClock.START));
	}

	@Override
	public String page(Participant participant) {
		return "/registrations/page-of-" + participant.email();
	}

	private static Participant of(String email, String name, Locale language, boolean seated, Instant since) {
		return new Participant(new UUID(7, 7), email, name, language, seated, since);
	}

}
