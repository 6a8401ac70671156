package org.kaiyuanshe.kcc.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.Revalidated;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers as JSON: what is not known is left out. */
@Component
class Answers {

	private final JsonMapper json;

	private final PortalSettings settings;

	Answers(JsonMapper json, PortalSettings settings) {
		this.json = json.rebuild()
			.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
			.build();
		this.settings = settings;
	}

	/**
	 * One page of a list, which goes on after that key of the list; the link to it keeps
	 * what else was asked for.
	 */
	ResponseEntity<String> list(List<?> items, @Nullable String next, Locale locale) {
		String url = (next != null) ? nextUrl(next) : null;
		ResponseEntity.BodyBuilder answer = begin(this.json.writeValueAsString(new Page(items, url)), locale);
		if (url != null) {
			answer.header(HttpHeaders.LINK, "<" + url + ">; rel=\"next\"");
		}
		return answer.body(this.json.writeValueAsString(new Page(items, url)));
	}

	ResponseEntity<String> one(Object thing, Locale locale) {
		String body = this.json.writeValueAsString(thing);
		return begin(body, locale).body(body);
	}

	/** The key of a list in a cursor; nothing for no cursor, 400 for what is none. */
	static @Nullable String key(@Nullable String cursor) {
		if (cursor == null) {
			return null;
		}
		try {
			String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			if (!key.isBlank()
					&& key.codePoints().noneMatch((point) -> Character.isISOControl(point) || point == 0xfffd)) {
				return key;
			}
		}
		catch (IllegalArgumentException ex) {
			// Said below.
		}
		throw new BadQuery("cursor", "api.cursor");
	}

	private String nextUrl(String key) {
		String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
		UriComponentsBuilder here = ServletUriComponentsBuilder.fromCurrentRequest();
		String query = here.replaceQueryParam("cursor", cursor).build(true).toUri().getRawQuery();
		return this.settings.url(here.build(true).getPath() + "?" + query);
	}

	private static ResponseEntity.BodyBuilder begin(String body, Locale locale) {
		return Revalidated.shared(MediaType.APPLICATION_JSON, body)
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
			.header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
	}

	/**
	 * One page of a list.
	 *
	 * @param next where it goes on; none at the end
	 */
	record Page(List<?> items, @Nullable String next) {
	}

}
