package org.kaiyuanshe.kcc.audit;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.Fresh;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

import jakarta.validation.Valid;

/** The log, for admins: to look through and to take along. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class AuditController {

	private final AuditPages pages;

	private final AuditedActions actions;

	private final AuditTable table;

	AuditController(AuditPages pages, AuditedActions actions, AuditTable table) {
		this.pages = pages;
		this.actions = actions;
		this.table = table;
	}

	@GetMapping("/admin/audit")
	String list(@Valid AuditFilter filter, Model model) {
		requireKnownAction(filter);
		model.addAttribute("filter", filter);
		model.addAttribute("entries", this.pages.list(filter));
		model.addAttribute("modules", this.actions.byModule());
		model.addAttribute("most", AuditTable.MOST);
		return "audit/list";
	}

	@GetMapping("/admin/audit.csv")
	@Fresh(file = true)
	ResponseEntity<byte[]> table(@Valid AuditFilter filter, @CurrentMember SignedIn me, Locale locale) {
		requireKnownAction(filter);
		if (filter.isTooShort()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("audit.csv").build().toString())
			.body(this.table.of(filter, me.memberId(), locale).getBytes(StandardCharsets.UTF_8));
	}

	/** The form offers the others. */
	private void requireKnownAction(AuditFilter filter) {
		if (filter.action() != null && this.actions.of(filter.action()).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
	}

}
