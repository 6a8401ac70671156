package org.kaiyuanshe.kcc.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Reports as tables to download: a chapter's quarters, and a quarter's chapters. */
@Controller
class StatusReportTableController {

	private final StatusReportPages pages;

	private final StatusReportTable table;

	private final ChapterService chapters;

	StatusReportTableController(StatusReportPages pages, StatusReportTable table, ChapterService chapters) {
		this.pages = pages;
		this.table = table;
		this.chapters = chapters;
	}

	@GetMapping("/manage/chapters/{slug}/reports.csv")
	@PreAuthorize("@chapterPermissions.mayLead(#slug, principal)")
	ResponseEntity<byte[]> ofChapter(@PathVariable String slug, Locale locale) {
		ChapterReference chapter = this.chapters.reference(slug).orElseThrow(NotFoundException::new);
		return file("reports-" + slug, this.pages.ofChapter(chapter.id()), locale);
	}

	@GetMapping("/admin/reports/{quarter}.csv")
	@PreAuthorize("hasRole('ADMIN')")
	ResponseEntity<byte[]> ofQuarter(@PathVariable String quarter, Locale locale) {
		Quarter period = Quarter.parse(quarter).orElseThrow(NotFoundException::new);
		return file("reports-" + period, this.pages.of(period), locale);
	}

	private ResponseEntity<byte[]> file(String name, List<StatusReportPage> reports, Locale locale) {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name + ".csv").build().toString())
			.body(this.table.of(reports, locale).getBytes(StandardCharsets.UTF_8));
	}

}
