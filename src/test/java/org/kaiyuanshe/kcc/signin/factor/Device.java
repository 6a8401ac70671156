package org.kaiyuanshe.kcc.signin.factor;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A device with one passkey, and the browser before it: answers challenges as WebAuthn
 * has it, for whatever site it is told to be at.
 */
final class Device {

	/** The user was there, and showed who they are. */
	static final int VERIFIED = 0x05;

	/** The user was there; it may have been anyone. */
	static final int PRESENT = 0x01;

	private static final int WITH_KEY = 0x40;

	private final byte[] id = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);

	private final KeyPair keys;

	private String handle = "";

	private int signatures;

	Device() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
			generator.initialize(new ECGenParameterSpec("secp256r1"));
			this.keys = generator.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Makes its passkey. */
	String create(String challenge, String origin, int user) {
		this.handle = field(challenge.substring(challenge.indexOf("\"user\"")), "id");
		byte[] client = client("webauthn.create", field(challenge, "challenge"), origin);
		byte[] authenticator = joined(authenticator(user | WITH_KEY), new byte[16], new byte[] { 0, 36 }, this.id,
				publicKey());
		byte[] attestation = joined(HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a0686175746844617461"),
				new byte[] { 0x58, (byte) authenticator.length }, authenticator);
		return answer("\"attestationObject\":\"%s\",\"transports\":[\"internal\"]".formatted(text(attestation)),
				client);
	}

	/** Signs with it. */
	String sign(String challenge, String origin, int user) {
		this.signatures++;
		byte[] client = client("webauthn.get", field(challenge, "challenge"), origin);
		byte[] authenticator = authenticator(user);
		try {
			Signature signature = Signature.getInstance("SHA256withECDSA");
			signature.initSign(this.keys.getPrivate());
			signature.update(authenticator);
			signature.update(sha256(client));
			return answer("\"authenticatorData\":\"%s\",\"signature\":\"%s\",\"userHandle\":\"%s\""
				.formatted(text(authenticator), text(signature.sign()), this.handle), client);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String answer(String response, byte[] client) {
		return """
				{"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
				 "response":{%2$s,"clientDataJSON":"%3$s"}}""".formatted(text(this.id), response, text(client));
	}

	private static byte[] client(String type, String challenge, String origin) {
		return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
			.formatted(type, challenge, origin)
			.getBytes(StandardCharsets.UTF_8);
	}

	private byte[] authenticator(int flags) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream data = new DataOutputStream(bytes)) {
			data.write(sha256("localhost".getBytes(StandardCharsets.UTF_8)));
			data.writeByte(flags);
			data.writeInt(this.signatures);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** As COSE has it: an elliptic curve key for ES256. */
	private byte[] publicKey() {
		ECPublicKey key = (ECPublicKey) this.keys.getPublic();
		HexFormat hex = HexFormat.of();
		return joined(hex.parseHex("a5010203262001215820"), coordinate(key.getW().getAffineX().toByteArray()),
				hex.parseHex("225820"), coordinate(key.getW().getAffineY().toByteArray()));
	}

	private static byte[] coordinate(byte[] number) {
		byte[] fixed = new byte[32];
		int length = Math.min(number.length, fixed.length);
		System.arraycopy(number, number.length - length, fixed, fixed.length - length, length);
		return fixed;
	}

	private static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Arrays.stream(parts).forEach(bytes::writeBytes);
		return bytes.toByteArray();
	}

	private static byte[] sha256(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static String field(String json, String name) {
		Matcher field = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
		if (!field.find()) {
			throw new IllegalArgumentException("no " + name + " in " + json);
		}
		return field.group(1);
	}

}
