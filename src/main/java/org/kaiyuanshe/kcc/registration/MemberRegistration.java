package org.kaiyuanshe.kcc.registration;

import java.util.List;
import java.util.Locale;

import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.core.Token;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.springframework.stereotype.Component;

/** Registers members who are signed in: their address is known to be theirs. */
@Component
class MemberRegistration {

	private final RegistrationService registrations;

	private final MemberAddresses addresses;

	MemberRegistration(RegistrationService registrations, MemberAddresses addresses) {
		this.registrations = registrations;
		this.addresses = addresses;
	}

	/** Returns the secret of their private page; a second time it is another one. */
	Token register(RegistrationForms.Sheet sheet, RegistrationForm form, SignedIn me, Locale locale) {
		String email = this.addresses.addressesOf(List.of(me.memberId()))
			.stream()
			.findFirst()
			.orElseThrow(() -> new RuleViolation("registration.no-address"));
		Participant participant = new Participant(me.displayName(), email, locale.toLanguageTag());
		return this.registrations.register(sheet.occasion().id(),
				new Arrival(participant, me.memberId(), sheet.terms().questions().answers(form.typed()), false));
	}

}
