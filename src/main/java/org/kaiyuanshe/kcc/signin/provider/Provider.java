package org.kaiyuanshe.kcc.signin.provider;

import java.util.function.Supplier;

import org.kaiyuanshe.kcc.core.LocalizedText;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

/**
 * Someone who can tell who a person is.
 *
 * @param id the word that stands in its addresses
 * @param name what people call it
 * @param issuer the name of its own under which identities are kept
 * @param registration how it is asked; discovered at the first use, so it can fail with
 * {@link ProviderTrouble}
 * @param speaksFeishu whether it takes JSON where others take a form, and wraps what it
 * knows in {@code data}
 */
record Provider(String id, LocalizedText name, String issuer, Supplier<ClientRegistration> registration,
		boolean speaksFeishu) {

}
