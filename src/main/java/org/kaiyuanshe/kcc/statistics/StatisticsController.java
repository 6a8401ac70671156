package org.kaiyuanshe.kcc.statistics;

import java.util.List;
import java.util.Locale;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What happened month by month: for everyone, for a chapter's leads, for the admins. */
@Controller
class StatisticsController {

	private final Charts charts;

	private final ChartTable table;

	private final ChapterService chapters;

	StatisticsController(Charts charts, ChartTable table, ChapterService chapters) {
		this.charts = charts;
		this.table = table;
		this.chapters = chapters;
	}

	@GetMapping("/statistics")
	String ofAll(Model model) {
		return show(this.charts.forEveryone(), "/statistics", model);
	}

	@GetMapping("/statistics/{chart}.csv")
	ResponseEntity<byte[]> tableOfAll(@PathVariable String chart, Locale locale) {
		return this.table.of("statistics", chart, this.charts.forEveryone(), locale);
	}

	@GetMapping("/manage/chapters/{slug}/statistics")
	@PreAuthorize("@chapterPermissions.mayLead(#slug, principal)")
	String ofChapter(@PathVariable String slug, Model model) {
		model.addAttribute("chapter", chapter(slug));
		return show(this.charts.forChapter(slug), "/manage/chapters/" + slug + "/statistics", model);
	}

	@GetMapping("/manage/chapters/{slug}/statistics/{chart}.csv")
	@PreAuthorize("@chapterPermissions.mayLead(#slug, principal)")
	ResponseEntity<byte[]> tableOfChapter(@PathVariable String slug, @PathVariable String chart, Locale locale) {
		return this.table.of(chapter(slug).slug(), chart, this.charts.forChapter(slug), locale);
	}

	@GetMapping("/admin/statistics")
	@PreAuthorize("hasRole('ADMIN')")
	String ofAdmins(Model model) {
		return show(this.charts.forEveryone(), "/admin/statistics", model);
	}

	@GetMapping("/admin/statistics/{chart}.csv")
	@PreAuthorize("hasRole('ADMIN')")
	ResponseEntity<byte[]> tableOfAdmins(@PathVariable String chart, Locale locale) {
		return this.table.of("statistics", chart, this.charts.forEveryone(), locale);
	}

	private static String show(List<Chart> charts, String base, Model model) {
		model.addAttribute("charts", charts);
		model.addAttribute("base", base);
		return "statistics/show";
	}

	private ChapterReference chapter(String slug) {
		return this.chapters.reference(slug).orElseThrow(NotFoundException::new);
	}

}
