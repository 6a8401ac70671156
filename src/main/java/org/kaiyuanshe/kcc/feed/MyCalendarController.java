package org.kaiyuanshe.kcc.feed;

import java.util.Locale;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Revalidated;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.event.CalendarFile;
import org.kaiyuanshe.kcc.event.CalendarFiles;
import org.kaiyuanshe.kcc.event.CalendarLists;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendar of the events that a member comes to, behind a link of their own. */
@Controller
class MyCalendarController {

	private final CalendarKeys keys;

	private final MyEvents events;

	private final CalendarLists lists;

	private final CalendarFiles files;

	private final Communities communities;

	private final MessageSource messages;

	MyCalendarController(CalendarKeys keys, MyEvents events, CalendarLists lists, CalendarFiles files,
			Communities communities, MessageSource messages) {
		this.keys = keys;
		this.events = events;
		this.lists = lists;
		this.files = files;
		this.communities = communities;
		this.messages = messages;
	}

	@GetMapping("/calendars/{key}.ics")
	ResponseEntity<String> file(@PathVariable String key, Locale locale) {
		UUID member = this.keys.memberOf(key).orElseThrow(NotFoundException::new);
		String name = this.messages.getMessage("feed.mine", new Object[] { this.communities.current().shortName() },
				locale);
		CalendarFile calendar = this.files.collection(name, this.lists.of(this.events.of(member)), locale, true);
		return Revalidated.personal(CalendarFeedController.CALENDAR, calendar.content())
			.header(HttpHeaders.CONTENT_DISPOSITION, CalendarFeedController.inline("mine"))
			.body(calendar.text());
	}

	@GetMapping("/account/calendar")
	@PreAuthorize("isAuthenticated()")
	String show(@CurrentMember SignedIn me, Model model) {
		model.addAttribute("path", "/calendars/" + this.keys.keyOf(me.memberId()) + ".ics");
		return "feed/mine";
	}

	@PostMapping("/account/calendar/renewal")
	@PreAuthorize("isAuthenticated()")
	String renew(@CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.keys.renew(me.memberId());
		redirect.addFlashAttribute("notice", "feed.mine.renewed");
		return "redirect:/account/calendar";
	}

}
