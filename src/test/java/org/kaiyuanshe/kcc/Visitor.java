package org.kaiyuanshe.kcc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.kaiyuanshe.kcc.account.DemoAccounts;

/**
 * Someone at a browser without JavaScript: keeps cookies, sends the CSRF token of the
 * last page with a form, follows no redirect.
 */
public final class Visitor implements AutoCloseable {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final int PATIENCE = 20_000;

	private final int port;

	private final Map<String, String> cookies = new HashMap<>();

	private HttpClient client = HttpClient.newHttpClient();

	private String csrf = "";

	public Visitor(int port) {
		this.port = port;
	}

	/**
	 * A visitor who signed in with the demo account of that name, such as "lead", or with
	 * that address.
	 */
	public static Visitor signedIn(int port, String account) {
		Visitor visitor = new Visitor(port);
		HttpResponse<String> answer = visitor.signIn(account.contains("@") ? account : account + "@kcc.example",
				DemoAccounts.PASSWORD);
		if (answer.headers().firstValue("Location").orElse("").contains("error")) {
			throw new IllegalStateException("the sign-in of " + account + " failed");
		}
		// The token of before the sign-in is worth nothing now.
		if (visitor.get("/account").statusCode() != 200) {
			visitor.confirm();
		}
		return visitor;
	}

	/**
	 * The second step of an admin; the code of a sample account stands on the page that
	 * asks for it.
	 */
	public void confirm() {
		get("/login/confirmation");
		String page = destination(post("/login/confirmation/codes", Map.of()));
		String code = get(page).body().replaceAll("(?s).*data-sample-code[^>]*>(\\d{8})<.*", "$1");
		post("/login/confirmation/code",
				Map.of("code", code, "asked", page.substring(page.indexOf("asked=") + "asked=".length())));
		get("/account");
	}

	public HttpResponse<String> signIn(String email, String password) {
		get("/login");
		return post("/login", Map.of("email", email, "password", password));
	}

	public HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	/** Where a redirect leads: the path on this server, or else the whole address. */
	public String destination(HttpResponse<String> redirect) {
		return redirect.headers()
			.firstValue("Location")
			.orElseThrow()
			.replaceFirst("^http://localhost:" + this.port + "(?=/)", "");
	}

	/** Sends a form with the CSRF token of the last page that had one. */
	public HttpResponse<String> post(String path, Map<String, String> fields) {
		return post(path,
				fields.entrySet()
					.stream()
					.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
					.collect(Collectors.joining("&")));
	}

	/** Sends a form that is encoded already, rightly or wrongly. */
	public HttpResponse<String> post(String path, String encoded) {
		return post(path, FORM, encoded + "&_csrf=" + this.csrf);
	}

	/** Sends anything, with the CSRF token in the header. */
	public HttpResponse<String> post(String path, String type, String body) {
		HttpRequest.Builder request = request(path).header("Content-Type", type)
			.POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
		return send((this.csrf.isEmpty() || type.equals(FORM)) ? request : request.header("X-CSRF-TOKEN", this.csrf));
	}

	/** Sends a form with files, and the CSRF token as one of its parts. */
	public HttpResponse<String> post(String path, Multipart form) {
		return send(request(path).header("Content-Type", Multipart.TYPE)
			.POST(BodyPublishers.ofByteArray(form.text("_csrf", this.csrf).bytes())));
	}

	/** Sends what a page of another site would: with the cookies, without a token. */
	public HttpResponse<String> forge(String path, String type, String body) {
		return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
	}

	/** Goes on with the same cookies over a new connection. */
	public void reconnect() {
		this.client.close();
		this.client = HttpClient.newHttpClient();
	}

	public Map<String, String> cookies() {
		return this.cookies;
	}

	/** Sends a request line and headers as they are and returns all that comes back. */
	public static String raw(int port, String... lines) {
		try (Socket socket = new Socket("localhost", port)) {
			socket.setSoTimeout(PATIENCE);
			String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.client.close();
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:%d%s".formatted(this.port, path)))
			.header("Accept", "text/html");
		if (!this.cookies.isEmpty()) {
			request.header("Cookie",
					this.cookies.entrySet()
						.stream()
						.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
						.collect(Collectors.joining("; ")));
		}
		return request;
	}

	private HttpResponse<String> send(HttpRequest.Builder builder) {
		HttpRequest request = builder.build();
		try {
			HttpResponse<String> answer = this.client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
			answer.headers().allValues("Set-Cookie").forEach(this::keep);
			Matcher token = CSRF.matcher(answer.body());
			if (token.find()) {
				this.csrf = token.group(1);
			}
			return answer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("%s %s".formatted(request.method(), request.uri()), ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void keep(String cookie) {
		String name = cookie.substring(0, cookie.indexOf('='));
		String value = cookie.substring(name.length() + 1).split(";", 2)[0];
		if (value.isEmpty() || cookie.contains("Max-Age=0")) {
			this.cookies.remove(name);
		}
		else {
			this.cookies.put(name, value);
		}
	}

}
