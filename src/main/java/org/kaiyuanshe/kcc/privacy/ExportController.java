package org.kaiyuanshe.kcc.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.Fresh;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Members take what the portal keeps about them along (R17). */
@Controller
@RequestMapping("/account/export")
@PreAuthorize("isAuthenticated()")
class ExportController {

	private static final MediaType ZIP = new MediaType("application", "zip");

	private final Exports exports;

	private final ExportRules rules;

	private final Clock clock;

	ExportController(Exports exports, ExportRules rules, Clock clock) {
		this.exports = exports;
		this.rules = rules;
		this.clock = clock;
	}

	/** The page asks for itself while the archive is being made. */
	@GetMapping
	String show(@CurrentMember SignedIn me, Model model) {
		ExportPage page = this.exports.of(me.accountId());
		model.addAttribute("page", page);
		model.addAttribute("days", this.rules.days());
		model.addAttribute("htmx", page.inWork());
		return "privacy/export";
	}

	@Fresh
	@PostMapping
	String ask(@CurrentMember SignedIn me, Locale locale, RedirectAttributes redirect) {
		this.exports.ask(me, locale.toLanguageTag());
		redirect.addFlashAttribute("notice", "privacy.export.asked");
		return "redirect:/account/export";
	}

	@Fresh(file = true)
	@GetMapping("/archive.zip")
	ResponseEntity<byte[]> fetch(@CurrentMember SignedIn me) {
		byte[] archive = this.exports.fetch(me).orElseThrow(NotFoundException::new);
		String name = "my-data-%s.zip".formatted(LocalDate.now(this.clock));
		return ResponseEntity.ok()
			.contentType(ZIP)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(archive);
	}

}
