package org.kaiyuanshe.kcc.registration;

import java.util.Objects;

import org.kaiyuanshe.kcc.core.MailCode;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells participants what happened, each time with a private link of its own. */
@Component
class Letters {

	private final PrivateLinks links;

	private final ApplicationEventPublisher events;

	Letters(PrivateLinks links, ApplicationEventPublisher events) {
		this.links = links;
		this.events = events;
	}

	/** Tells how the registration stands now, and returns the link that was sent. */
	Token standing(Registration registration, Occasion occasion) {
		Letter letter = to(registration, occasion);
		this.events.publishEvent(switch (registration.getStatus()) {
			case CONFIRMED -> new RegistrationEvent.Confirmed(letter);
			case WAITLISTED -> new RegistrationEvent.Waitlisted(letter);
			case AWAITING_APPROVAL -> new RegistrationEvent.ApprovalAwaited(letter);
			case OFFERED ->
				new RegistrationEvent.Offered(letter, Objects.requireNonNull(registration.getOfferedUntil()));
			case CANCELLED -> new RegistrationEvent.Cancelled(letter, registration.getReason());
			case DECLINED -> new RegistrationEvent.Declined(letter, Objects.requireNonNull(registration.getReason()));
			case EXPIRED -> new RegistrationEvent.Expired(letter);
		});
		return letter.link();
	}

	void askedAgain(Registration registration, Occasion occasion) {
		this.events.publishEvent(new RegistrationEvent.AskedAgain(to(registration, occasion)));
	}

	/** Asks whoever reads that mailbox whether it was they. */
	void code(Participant participant, Occasion occasion, Token link, MailCode code) {
		this.events.publishEvent(
				new RegistrationEvent.CodeAsked(new Letter(null, participant, occasion, link), code.digits()));
	}

	private Letter to(Registration registration, Occasion occasion) {
		return new Letter(registration.getId(), registration.getParticipant(), occasion,
				this.links.mint(registration.getId()));
	}

}
