package org.kaiyuanshe.kcc.chapter;

import java.time.Duration;

import org.kaiyuanshe.kcc.chapter.ChatGroupPages.ShownPicture;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the QR picture of a chat group until it expires (R13). */
@Controller
class ChatGroupPictureController {

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private final ChatGroupPages pages;

	ChatGroupPictureController(ChatGroupPages pages) {
		this.pages = pages;
	}

	@GetMapping("/chapters/{slug}/chat-group.png")
	ResponseEntity<byte[]> show(@PathVariable String slug) {
		ShownPicture picture = this.pages.shown(slug).orElseThrow(NotFoundException::new);
		// No cache keeps it longer than it may be shown.
		Duration kept = (picture.left().compareTo(LONGEST) < 0) ? picture.left() : LONGEST;
		return ResponseEntity.ok()
			.contentType(MediaType.IMAGE_PNG)
			.cacheControl(CacheControl.maxAge(kept).cachePublic().mustRevalidate())
			.eTag(picture.hash())
			.body(picture.png());
	}

}
