package org.kaiyuanshe.kcc.signin.factor;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsRepository;
import org.springframework.stereotype.Component;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Challenges to sign, each kept in the session of its browser for one answer. */
@Component
class PasskeyChallenges {

	private final PublicKeyCredentialRequestOptionsRepository asked = new HttpSessionPublicKeyCredentialRequestOptionsRepository();

	private final PasskeyCeremony ceremony;

	private final Passkeys passkeys;

	PasskeyChallenges(PasskeyCeremony ceremony, Passkeys passkeys) {
		this.ceremony = ceremony;
		this.passkeys = passkeys;
	}

	/** A challenge as JSON, for a passkey of whoever is signed in or of anyone. */
	String ask(HttpServletRequest request, HttpServletResponse response) {
		Authentication me = SecurityContextHolder.getContext().getAuthentication();
		PublicKeyCredentialRequestOptions challenge = this.ceremony.askForAny(me);
		this.asked.save(request, response, challenge);
		return this.ceremony.write(challenge);
	}

	/** The account whose passkey signed the challenge; none for any other answer. */
	Optional<UUID> answer(@Nullable String credential, @Nullable SignedIn me, HttpServletRequest request,
			HttpServletResponse response) {
		PublicKeyCredentialRequestOptions challenge = this.asked.load(request);
		this.asked.save(request, response, null);
		Bytes claimed = null;
		try {
			PublicKeyCredential<AuthenticatorAssertionResponse> signed = this.ceremony.read(credential);
			claimed = signed.getRawId();
			return Optional.ofNullable(challenge).map(verified(signed));
		}
		catch (PasskeyRefused ex) {
			this.passkeys.refuse(me, claimed, ex);
			return Optional.empty();
		}
	}

	private Function<PublicKeyCredentialRequestOptions, UUID> verified(
			PublicKeyCredential<AuthenticatorAssertionResponse> signed) {
		return (challenge) -> this.passkeys.verify(challenge, signed);
	}

}
