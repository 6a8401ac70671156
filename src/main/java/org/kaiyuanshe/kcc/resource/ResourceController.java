package org.kaiyuanshe.kcc.resource;

import java.util.regex.Pattern;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import jakarta.validation.Valid;

@Controller
@RequestMapping("/resources")
class ResourceController {

	private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");

	private final ResourcePages pages;

	private final ResourceFiles files;

	ResourceController(ResourcePages pages, ResourceFiles files) {
		this.pages = pages;
		this.files = files;
	}

	@GetMapping
	String list(@Valid ResourceFilter filter, Model model) {
		model.addAttribute("filter", filter);
		model.addAttribute("resources", this.pages.list(filter));
		model.addAttribute("kinds", ResourceKind.values());
		model.addAttribute("languages", ResourceLanguage.values());
		return "resource/list";
	}

	@GetMapping("/{slug}")
	String show(@PathVariable String slug, Model model) {
		model.addAttribute("page", this.pages.find(slug).orElseThrow(NotFoundException::new));
		return "resource/show";
	}

	/** Hands a file out to be kept, never to be shown by the browser. */
	@GetMapping("/{slug}/files/{number}")
	ResponseEntity<InputStreamResource> file(@PathVariable String slug, @PathVariable String number,
			HttpMethod method) {
		if (!NUMBER.matcher(number).matches()) {
			throw new NotFoundException();
		}
		int version = Integer.parseInt(number);
		StoredFile file = this.pages.file(slug, version).orElseThrow(NotFoundException::new);
		if (method == HttpMethod.GET) {
			this.pages.count(slug, version);
		}
		String name = "%s-%d.%s".formatted(slug, version, file.kind().ending());
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.kind().mediaType()))
			.contentLength(file.size())
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(new InputStreamResource(this.files.open(file)));
	}

}
