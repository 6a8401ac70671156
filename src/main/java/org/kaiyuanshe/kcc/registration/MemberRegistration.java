package org.kaiyuanshe.kcc.registration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.core.Token;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.springframework.stereotype.Component;

/** Registers members who are signed in: their address is known to be theirs. */
@Component
class MemberRegistration {

	private final RegistrationService registrations;

	private final RegistrationRepository known;

	private final PrivateLinks links;

	private final MemberAddresses addresses;

	MemberRegistration(RegistrationService registrations, RegistrationRepository known, PrivateLinks links,
			MemberAddresses addresses) {
		this.registrations = registrations;
		this.known = known;
		this.links = links;
		this.addresses = addresses;
	}

	/**
	 * The secret of the private page of whoever is registered, with the account or with
	 * its address, whatever the door says by now.
	 */
	Optional<Token> find(Occasion event, SignedIn me) {
		return this.known.findLive(event.id(), me.memberId(), address(me).orElse("").toLowerCase(Locale.ROOT))
			.stream()
			.findFirst()
			.map((mine) -> this.links.mint(mine.getId()));
	}

	/** Returns the secret of their private page; a second time it is another one. */
	Token register(RegistrationForms.Sheet sheet, RegistrationForm form, SignedIn me, Locale locale) {
		String email = address(me).orElseThrow(() -> new RuleViolation("registration.no-address"));
		Participant participant = new Participant(me.displayName(), email, locale.toLanguageTag());
		return this.registrations.register(sheet.occasion().id(),
				new Arrival(participant, me.memberId(), sheet.terms().questions().answers(form.typed()), false));
	}

	private Optional<String> address(SignedIn me) {
		return this.addresses.addressesOf(List.of(me.memberId())).stream().findFirst();
	}

}
