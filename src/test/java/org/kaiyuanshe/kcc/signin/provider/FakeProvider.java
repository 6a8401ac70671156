package org.kaiyuanshe.kcc.signin.provider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.kaiyuanshe.kcc.TestClock;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider on this machine that speaks as OpenID Connect providers, GitHub, Gitee and
 * Feishu do, and can be told to lie at any of its addresses.
 */
final class FakeProvider implements AutoCloseable {

	static final String CLIENT = "the-portal";

	static final String SECRET = "a secret of the portal and the provider";

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpServer server;

	private final Map<String, Function<Request, Answer>> answers = new ConcurrentHashMap<>();

	private final List<Request> requests = new CopyOnWriteArrayList<>();

	/** What the browser brought along last. */
	private Map<String, String> question = Map.of();

	FakeProvider() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::serve);
		this.server.start();
		tellTheTruth();
	}

	String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	List<Request> requests() {
		return this.requests;
	}

	/** All addresses answer as they should, about the person with the subject "42". */
	void tellTheTruth() {
		this.answers.clear();
		on("/.well-known/openid-configuration", (request) -> json(document()));
		on("/keys", (request) -> json(new JWKSet(FakeTokens.KEY.toPublicJWK()).toJSONObject()));
		on("/token", (request) -> json(FakeTokens.with(claims().build())));
		on("/userinfo", (request) -> json(Map.of("sub", "42", "preferred_username", "someone")));
	}

	void on(String path, Function<Request, Answer> answer) {
		this.answers.put(path, answer);
	}

	/** The person agrees: where the browser goes next, below the portal's address. */
	String agree(String location) {
		URI asked = URI.create(location);
		this.question = parse(asked.getRawQuery());
		String returnTo = URI.create(this.question.get("redirect_uri")).getPath();
		return returnTo + "?code=a-code&state=" + URLEncoder.encode(this.question.get("state"), StandardCharsets.UTF_8);
	}

	String asked(String name) {
		return this.question.get(name);
	}

	/** Whether the proof key of the token request belongs to the question. */
	boolean proves(Request request) {
		try {
			String verifier = request.field("code_verifier");
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).equals(asked("code_challenge"));
		}
		catch (Exception ex) {
			return false;
		}
	}

	Map<String, Object> document() {
		return Map.of("issuer", address(), "authorization_endpoint", address() + "/authorize", "token_endpoint",
				address() + "/token", "jwks_uri", address() + "/keys", "userinfo_endpoint", address() + "/userinfo",
				"response_types_supported", List.of("code"), "subject_types_supported", List.of("public"),
				"id_token_signing_alg_values_supported", List.of("RS256"));
	}

	JWTClaimsSet.Builder claims() {
		Instant now = TestClock.START;
		return new JWTClaimsSet.Builder().issuer(address())
			.subject("42")
			.audience(CLIENT)
			.claim("nonce", asked("nonce"))
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(300)));
	}

	static Answer json(Object body) {
		return new Answer(200, "application/json", JSON.writeValueAsString(body));
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void serve(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		Request request = new Request(exchange.getRequestMethod(), path,
				exchange.getRequestHeaders().getFirst("Content-Type"),
				new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		this.requests.add(request);
		Answer answer = this.answers.getOrDefault(path, (unknown) -> new Answer(404, "text/plain", "nothing"))
			.apply(request);
		byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", answer.type());
		if (answer.status() == 302) {
			exchange.getResponseHeaders().set("Location", answer.body());
		}
		exchange.sendResponseHeaders(answer.status(), body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private static Map<String, String> parse(String query) {
		return Arrays.stream(query.split("&"))
			.map((pair) -> pair.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
	}

	/** What the portal asked. */
	record Request(String method, String path, String type, String body) {

		String field(String name) {
			return this.type.startsWith("application/json")
					? String.valueOf(JSON.readValue(this.body, Map.class).get(name)) : parse(this.body).get(name);
		}

	}

	/** What it is answered; for a redirect the body is where to. */
	record Answer(int status, String type, String body) {
	}

}
