package org.kaiyuanshe.kcc.photo;

import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AnySite;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

import jakarta.servlet.http.HttpServletResponse;

/** Serves photos; an address always gives the same one, or 404. */
@Controller
class PhotoController {

	private static final Pattern NAME = Pattern.compile("(\\d{1,4})\\.(webp|jpg)");

	/** For ever with who saw it, but what others share asks again: it may be hidden. */
	private static final CacheControl FOR_ALL = CacheControl.maxAge(Duration.ofDays(365))
		.sMaxAge(Duration.ofMinutes(5))
		.cachePublic()
		.immutable();

	/** Who sees a photo today may not see it tomorrow. */
	private static final CacheControl FOR_SOME = CacheControl.noStore();

	private final PhotoReader photos;

	private final PhotoAccess access;

	private final PhotoStore store;

	PhotoController(PhotoReader photos, PhotoAccess access, PhotoStore store) {
		this.photos = photos;
		this.access = access;
		this.store = store;
	}

	@GetMapping("/photos/{id}/{name}")
	ResponseEntity<InputStreamResource> show(@PathVariable UUID id, @PathVariable String name,
			@CurrentMember @Nullable SignedIn me, WebRequest request, HttpServletResponse response) {
		StoredPhoto photo = find(id, name).orElseThrow(NotFoundException::new);
		boolean forAll = this.access.isPublic(photo);
		if (!forAll && !this.access.isSeenBy(photo, me)) {
			throw new NotFoundException();
		}
		if (forAll) {
			AnySite.allow(response);
		}
		Rendition file = photo.rendition();
		CacheControl cache = forAll ? FOR_ALL : FOR_SOME;
		if (request.checkNotModified("\"" + file.sha256() + "\"")) {
			return ResponseEntity.status(HttpStatus.NOT_MODIFIED).cacheControl(cache).eTag(file.sha256()).build();
		}
		InputStream content = this.store.open(file.file()).orElseThrow(NotFoundException::new);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.encoding().mediaType()))
			.contentLength(file.size())
			.cacheControl(cache)
			.eTag(file.sha256())
			.body(new InputStreamResource(content));
	}

	private Optional<StoredPhoto> find(UUID id, String name) {
		Matcher parts = NAME.matcher(name);
		return parts.matches() ? this.photos.find(id, Integer.parseInt(parts.group(1)),
				Encoding.valueOf(parts.group(2).toUpperCase(Locale.ROOT))) : Optional.empty();
	}

}
