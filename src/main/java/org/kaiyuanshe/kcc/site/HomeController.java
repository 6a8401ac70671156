package org.kaiyuanshe.kcc.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import org.kaiyuanshe.kcc.chapter.ChapterCard;
import org.kaiyuanshe.kcc.chapter.ChapterFilter;
import org.kaiyuanshe.kcc.chapter.ChapterPages;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Slice;
import org.kaiyuanshe.kcc.event.EventPages;
import org.kaiyuanshe.kcc.partner.PartnerPages;
import org.kaiyuanshe.kcc.recap.RecapPages;
import org.kaiyuanshe.kcc.registration.AttendanceReader;
import org.kaiyuanshe.kcc.registration.AttendanceTotals;
import org.kaiyuanshe.kcc.site.HomePage.RegionGroup;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

	private static final int UPCOMING = 6;

	private static final int PAST = 4;

	private static final int RECAPS = 3;

	private final ChapterPages chapters;

	private final EventPages events;

	private final PeopleTotals people;

	private final AttendanceReader attendance;

	private final RecapPages recaps;

	private final PartnerPages partners;

	private final Communities communities;

	HomeController(ChapterPages chapters, EventPages events, PeopleTotals people, AttendanceReader attendance,
			RecapPages recaps, PartnerPages partners, Communities communities) {
		this.chapters = chapters;
		this.events = events;
		this.people = people;
		this.attendance = attendance;
		this.recaps = recaps;
		this.partners = partners;
		this.communities = communities;
	}

	@GetMapping("/")
	@Transactional(readOnly = true)
	public String home(Model model) {
		Slice<ChapterCard> all = this.chapters.list(ChapterFilter.all());
		EventPages.Around events = this.events.around(UPCOMING, PAST);
		AttendanceTotals attendance = this.attendance.totals(null);
		model.addAttribute("attendance", attendance);
		model.addAttribute("recaps", this.recaps.latest(RECAPS));
		model.addAttribute("partners", this.partners.national());
		PeopleTotals.Totals people = this.people.today();
		model.addAttribute("page", new HomePage(people.chapters(), attendance.events(), people.formalMembers(),
				people.workgroups(), events.upcoming(), regions(all.items()), events.past()));
		return "site/home";
	}

	private List<RegionGroup> regions(List<ChapterCard> cards) {
		return cards.stream()
			.collect(Collectors.groupingBy(ChapterCard::region, LinkedHashMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((entry) -> new RegionGroup(this.communities.current().regionName(entry.getKey()), entry.getValue()))
			.toList();
	}

}
