package org.kaiyuanshe.kcc.signin.provider;

import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/** What the fake provider hands out, signed with its key or another. */
final class FakeTokens {

	static final RSAKey KEY = key("1");

	private FakeTokens() {
	}

	/** The token endpoint's answer with that ID token, signed as it should be. */
	static Map<String, Object> with(JWTClaimsSet claims) {
		return with(signed(KEY, claims));
	}

	static Map<String, Object> with(String idToken) {
		return Map.of("access_token", "an-access-token", "token_type", "Bearer", "expires_in", 300, "scope",
				"openid profile", "id_token", idToken);
	}

	static String signed(RSAKey key, JWTClaimsSet claims) {
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
					claims);
			token.sign(new RSASSASigner(key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static RSAKey key(String id) {
		try {
			return new RSAKeyGenerator(2048).keyID(id).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
