package org.kaiyuanshe.kcc.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.chapter.ChapterFilter;
import org.kaiyuanshe.kcc.core.Csv;
import org.kaiyuanshe.kcc.site.ChapterOverview.Row;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import jakarta.validation.Valid;

/** All chapters for the admins, on a page and as a table to download. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class ChapterOverviewController {

	private static final List<String> COLUMNS = List.of("chapter", "address", "region", "standing", "since", "until",
			"days", "leads", "reachable", "team", "next");

	private final ChapterOverview overview;

	private final MessageSource messages;

	ChapterOverviewController(ChapterOverview overview, MessageSource messages) {
		this.overview = overview;
		this.messages = messages;
	}

	@GetMapping("/admin/chapters")
	String list(@Valid ChapterFilter filter, Model model) {
		model.addAttribute("filter", filter);
		model.addAttribute("chapters", this.overview.list(filter));
		return "site/chapters";
	}

	@GetMapping("/admin/chapters.csv")
	ResponseEntity<byte[]> table(@Valid ChapterFilter filter, Locale locale) {
		List<String> heads = COLUMNS.stream().map((column) -> word("site.chapters." + column, locale)).toList();
		String table = Csv.of(heads, this.overview.all(filter).stream().map((row) -> cells(row, locale)).toList());
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("chapters.csv").build().toString())
			.body(table.getBytes(StandardCharsets.UTF_8));
	}

	private List<Object> cells(Row row, Locale locale) {
		boolean runs = row.card().stage() != null;
		String standing = word((runs ? "chapter.stage." : "chapter.status.") + row.standing(), locale);
		String reachable = (row.reachable() != null) ? word("site.chapters.reachable." + row.reachable(), locale) : "";
		return Stream
			.of(row.card().name().in(locale).value(), row.card().slug(), row.card().region(), standing,
					runs ? row.card().clockStart() : "", runs ? row.card().flaggedOn() : "",
					runs ? row.card().daysLeft() : "", String.join(", ", row.leads()), reachable, row.team(),
					(row.card().next() != null) ? row.card().next().when().iso() : "")
			.map(Object.class::cast)
			.toList();
	}

	private String word(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
