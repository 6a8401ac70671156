package org.kaiyuanshe.kcc.pagecache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Rendering;
import org.kaiyuanshe.kcc.database.Tables;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Decides by the answer alone whether it is the same for every visitor: it gives no
 * cookie, nobody forbade to keep it, no secret opened it, and all that it was read from
 * tells of its changes.
 */
@Component
class Keeping {

	/** What Spring Security says of an answer that says nothing itself. */
	private static final String UNSAID = "no-cache, no-store, max-age=0, must-revalidate";

	private static final Pattern FORBIDDEN = Pattern.compile("no-store|private");

	private static final Pattern LASTING = Pattern.compile("max-age=[1-9]");

	private static final Pattern TEXT = Pattern
		.compile("text/.*|application/(json|xml|.*\\+xml|.*\\+json|javascript)(;.*)?|image/svg\\+xml.*");

	private static final Set<String> NOT_KEPT = Set.of("pragma", "expires", "content-length", "connection", "date",
			"transfer-encoding", "vary", "etag");

	/** Stands on pages for people with a link. */
	private static final String NOT_FOR_ALL = "name=\"robots\" content=\"noindex\"";

	private static final int HEAD = 2048;

	private static final int WORTH_ZIPPING = 1024;

	private final Tables tables;

	private final String rule;

	Keeping(Tables tables, PageCacheSettings settings) {
		this.tables = tables;
		this.rule = "public, max-age=0, s-maxage=%d, stale-if-error=%d".formatted(settings.shared().toSeconds(),
				settings.outage().toSeconds());
	}

	/** The page to keep of this answer, if it is one for everyone. */
	Optional<Page> page(RecordedResponse answer, Rendering rendering, Page.Born born, @Nullable String route) {
		if (!answer.isWhole() || answer.getStatus() != HttpServletResponse.SC_OK || rendering.isSecret()
				|| answer.containsHeader(HttpHeaders.SET_COOKIE) || !isForEveryone(answer)) {
			return Optional.empty();
		}
		return read(rendering).filter((read) -> said(answer) || isPage(answer, rendering))
			.map((read) -> page(answer, born.from(read), route, isFile(answer, rendering)));
	}

	/** The database may have gone since. */
	private Optional<Set<String>> read(Rendering rendering) {
		try {
			return this.tables.readBy(rendering.statements());
		}
		catch (DataAccessException ex) {
			return Optional.empty();
		}
	}

	private Page page(RecordedResponse answer, Page.Born born, @Nullable String route, boolean lasting) {
		byte[] plain = answer.body();
		String type = String.valueOf(answer.getContentType());
		boolean zip = plain.length >= WORTH_ZIPPING && TEXT.matcher(type).matches();
		String tag = answer.getHeader(HttpHeaders.ETAG);
		return new Page(headers(answer, zip), type, zip ? zipped(plain) : plain, zip,
				(tag != null) ? tag : "\"" + digest(plain) + "\"", route, lasting, born);
	}

	private Map<String, List<String>> headers(RecordedResponse answer, boolean zip) {
		Map<String, List<String>> headers = Sending.headers(answer);
		// Those before say it again to the next visitor, and of each request its own.
		headers.entrySet().removeAll(answer.outer().entrySet());
		headers.keySet().removeIf((name) -> NOT_KEPT.contains(name.toLowerCase(Locale.ROOT)));
		Locale language = answer.language();
		if (language != null) {
			headers.putIfAbsent(HttpHeaders.CONTENT_LANGUAGE, List.of(language.toLanguageTag()));
		}
		List<String> vary = new ArrayList<>();
		if (zip) {
			vary.add(HttpHeaders.ACCEPT_ENCODING);
		}
		if (!said(answer)) {
			headers.put(HttpHeaders.CACHE_CONTROL, List.of(this.rule));
			// Someone who is signed in gets another page at the same address.
			vary.add(HttpHeaders.COOKIE);
		}
		if (!vary.isEmpty()) {
			headers.put(HttpHeaders.VARY, List.of(String.join(", ", vary)));
		}
		return headers;
	}

	/**
	 * Of what says nothing of being kept, only pages made from records are, which search
	 * engines may keep, too.
	 */
	private static boolean isPage(RecordedResponse answer, Rendering rendering) {
		return String.valueOf(answer.getContentType()).startsWith("text/html") && !rendering.statements().isEmpty()
				&& !head(answer.body()).contains(NOT_FOR_ALL);
	}

	private static String head(byte[] body) {
		return new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.UTF_8);
	}

	private static boolean isForEveryone(RecordedResponse answer) {
		boolean varies = answer.getHeaders(HttpHeaders.VARY)
			.stream()
			.anyMatch((vary) -> !vary.equalsIgnoreCase(HttpHeaders.ACCEPT_ENCODING));
		return !varies && !(said(answer) && FORBIDDEN.matcher(rule(answer)).find());
	}

	/** A file of ours stays what it is until the next start. */
	private static boolean isFile(RecordedResponse answer, Rendering rendering) {
		return rendering.statements().isEmpty() && LASTING.matcher(rule(answer)).find();
	}

	private static boolean said(RecordedResponse answer) {
		return !rule(answer).equals(UNSAID);
	}

	/** Without any, it is up to whoever is asked: nothing is kept that nobody allowed. */
	private static String rule(RecordedResponse answer) {
		String rules = String.join(", ", answer.getHeaders(HttpHeaders.CACHE_CONTROL));
		return rules.isEmpty() ? "no-store" : rules;
	}

	private static byte[] zipped(byte[] plain) {
		ByteArrayOutputStream zipped = new ByteArrayOutputStream(plain.length / 3);
		try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
			zip.write(plain);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return zipped.toByteArray();
	}

	private static String digest(byte[] plain) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
			return new String(Base64.getUrlEncoder().withoutPadding().encode(digest), StandardCharsets.US_ASCII)
				.substring(0, 22);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
