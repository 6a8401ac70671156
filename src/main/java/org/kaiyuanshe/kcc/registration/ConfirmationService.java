package org.kaiyuanshe.kcc.registration;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.MailCode;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Token;
import org.kaiyuanshe.kcc.registration.Requests.Request;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes registrations of people without an account: a mail goes out, and only whoever
 * reads it gets a seat (R10).
 */
@Service
@Transactional
class ConfirmationService {

	private final Requests requests;

	private final RegistrationService registrations;

	private final RegistrationRepository known;

	private final Occasions occasions;

	private final Letters letters;

	ConfirmationService(Requests requests, RegistrationService registrations, RegistrationRepository known,
			Occasions occasions, Letters letters) {
		this.requests = requests;
		this.registrations = registrations;
		this.known = known;
		this.occasions = occasions;
		this.letters = letters;
	}

	/**
	 * Sends a code, or to someone who is registered their private link; from outside both
	 * look the same. A form that was sent before does nothing again.
	 */
	void ask(Occasion occasion, Token form, Participant participant, List<Answer> answers) {
		Optional<Registration> registered = this.known.findLive(occasion.id(), participant.email());
		Token link = Token.random();
		MailCode code = registered.isPresent() ? null : MailCode.random();
		if (!this.requests.write(occasion.id(), form, link, code, participant, answers)) {
			return;
		}
		if (code != null) {
			this.letters.code(participant, occasion, link, code);
		}
		else {
			this.letters.askedAgain(registered.orElseThrow(), occasion);
		}
	}

	@Transactional(readOnly = true)
	Request find(Occasion occasion, String page) {
		return this.requests.find(page)
			.filter((request) -> request.event().equals(occasion.id()))
			.orElseThrow(NotFoundException::new);
	}

	@Transactional(readOnly = true)
	Optional<Occasion> findByLink(String link) {
		return this.requests.findByLink(link).map((request) -> this.occasions.get(request.event()));
	}

	/** The secret of the private page if the code is right; a wrong one is counted. */
	@Nullable Token confirm(String page, MailCode code) {
		if (!this.requests.tryCode(page, code)) {
			return null;
		}
		return register(this.requests.find(page).orElseThrow(NotFoundException::new));
	}

	Token confirmByLink(String link) {
		return register(this.requests.findByLink(link).orElseThrow(NotFoundException::new));
	}

	private Token register(Request request) {
		if (!this.requests.consume(request.id())) {
			throw new NotFoundException();
		}
		return this.registrations.register(request.event(),
				new Arrival(request.participant(), null, request.answers(), false));
	}

}
