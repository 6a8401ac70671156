package org.kaiyuanshe.kcc.signin.factor;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks devices to make passkeys and to sign with them, and checks what they answer
 * (WebAuthn). Devices always verify their user, so a passkey stands for two factors.
 */
@Component
class PasskeyCeremony {

	private static final AuthenticatorSelectionCriteria DEVICES = AuthenticatorSelectionCriteria.builder()
		.residentKey(ResidentKeyRequirement.REQUIRED)
		.userVerification(UserVerificationRequirement.REQUIRED)
		.build();

	private final PasskeyOwners owners;

	private final PasskeyStore keys;

	private final PortalSettings settings;

	private final Communities communities;

	private final Environment environment;

	private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

	PasskeyCeremony(PasskeyOwners owners, PasskeyStore keys, PortalSettings settings, Communities communities,
			Environment environment) {
		this.owners = owners;
		this.keys = keys;
		this.settings = settings;
		this.communities = communities;
		this.environment = environment;
	}

	PublicKeyCredentialCreationOptions askForNew(Authentication me) {
		return relyingParty()
			.createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(me));
	}

	/** For a passkey of whoever is signed in, or of anyone. */
	PublicKeyCredentialRequestOptions askForAny(@Nullable Authentication me) {
		return relyingParty().createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(me));
	}

	String write(Object options) {
		return this.json.writeValueAsString(options);
	}

	/** Keeps the passkey that a device made. */
	void register(PublicKeyCredentialCreationOptions asked, @Nullable String answer, String label) {
		checked(() -> {
			PublicKeyCredential<AuthenticatorAttestationResponse> made = this.json.readValue(String.valueOf(answer),
					new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {
					});
			return relyingParty().registerCredential(
					new ImmutableRelyingPartyRegistrationRequest(asked, new RelyingPartyPublicKey(made, label)));
		});
	}

	/** What a device signed with; not checked yet. */
	PublicKeyCredential<AuthenticatorAssertionResponse> read(@Nullable String answer) {
		return checked(() -> {
			PublicKeyCredential<AuthenticatorAssertionResponse> signed = this.json.readValue(String.valueOf(answer),
					new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {
					});
			Objects.requireNonNull(signed.getRawId(), "no credential");
			return signed;
		});
	}

	/** The handle of the owner whose passkey signed the challenge. */
	Bytes verify(PublicKeyCredentialRequestOptions asked, PublicKeyCredential<AuthenticatorAssertionResponse> signed) {
		return checked(() -> relyingParty().authenticate(new RelyingPartyAuthenticationRequest(asked, signed)).getId());
	}

	private static <T> T checked(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (RuntimeException ex) {
			throw new PasskeyRefused(ex);
		}
	}

	private WebAuthnRelyingPartyOperations relyingParty() {
		Webauthn4JRelyingPartyOperations party = new Webauthn4JRelyingPartyOperations(this.owners, this.keys,
				PublicKeyCredentialRpEntity.builder()
					.id(this.settings.baseUrl().getHost())
					.name(this.communities.current().shortName())
					.build(),
				origins());
		party.setCustomizeCreationOptions((options) -> options.authenticatorSelection(DEVICES));
		party.setCustomizeRequestOptions((options) -> options.userVerification(UserVerificationRequirement.REQUIRED));
		return party;
	}

	/**
	 * The origin of the portal; a trial run on the loopback address is reached at its
	 * port, whatever the address in mails is.
	 */
	private Set<String> origins() {
		Set<String> origins = new HashSet<>();
		origins.add(this.settings.baseUrl().getScheme() + "://" + this.settings.baseUrl().getAuthority());
		String port = this.environment.getProperty("local.server.port");
		if (this.settings.embedded() && port != null) {
			origins.add("http://localhost:" + port);
		}
		return origins;
	}

}
