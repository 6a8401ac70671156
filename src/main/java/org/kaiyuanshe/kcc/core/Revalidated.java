package org.kaiyuanshe.kcc.core;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/**
 * Answers for machines that may be kept but are asked for each time: who still has the
 * same gets 304 and no body.
 */
public final class Revalidated {

	private Revalidated() {
	}

	/**
	 * An answer that anyone may keep.
	 * @param content what the answer depends on: the same as long as it is
	 */
	public static ResponseEntity.BodyBuilder shared(MediaType type, String content) {
		return answer(type, content).cacheControl(CacheControl.noCache().cachePublic());
	}

	/** An answer for one person, which no cache on the way may keep. */
	public static ResponseEntity.BodyBuilder personal(MediaType type, String content) {
		return answer(type, content).cacheControl(CacheControl.noCache().cachePrivate());
	}

	/** The same with the moment of the last change, in whole seconds as in HTTP. */
	public static ResponseEntity.BodyBuilder shared(MediaType type, String content, Optional<Instant> changed) {
		ResponseEntity.BodyBuilder answer = shared(type, content);
		changed.ifPresent(answer::lastModified);
		return answer;
	}

	private static ResponseEntity.BodyBuilder answer(MediaType type, String content) {
		byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
		return ResponseEntity.ok().contentType(type).eTag("W/\"" + DigestUtils.md5DigestAsHex(bytes) + "\"");
	}

}
