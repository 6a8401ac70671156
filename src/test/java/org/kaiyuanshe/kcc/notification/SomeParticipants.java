package org.kaiyuanshe.kcc.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.event.Participants;
import org.springframework.boot.test.context.TestComponent;

/**
 * Stands for the module that keeps the registrations: at each event two who registered
 * early, and one who did a day before the event of the tests.
 */
@TestComponent
class SomeParticipants implements Participants {

	/** A day before the event begins. */
	static final Instant LATE = Instant.parse("2026-11-27T11:00:00Z");

	@Override
	public List<Participant> of(UUID event) {
		return List.of(
				new Participant("early@kcc.example", "早来的人", Locale.SIMPLIFIED_CHINESE, TestClock.START,
						"/registrations/abc"),
				new Participant("late@kcc.example", "刚报名的人", Locale.SIMPLIFIED_CHINESE, LATE, null),
				new Participant("english@kcc.example", "Early Bird", Locale.ENGLISH, TestClock.START, null));
	}

}
