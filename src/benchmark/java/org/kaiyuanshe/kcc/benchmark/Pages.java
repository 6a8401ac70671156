package org.kaiyuanshe.kcc.benchmark;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages that are measured, at addresses that there are in a database. */
final class Pages {

	private static final List<String> FIXED = List.of("/", "/chapters", "/chapters?status=FLAGGED", "/events",
			"/events?when=past", "/events?when=past&q=编译器", "/events/calendar", "/recaps", "/members", "/members?q=陈",
			"/members?kind=role", "/statistics", "/search?q=开源", "/search?q=数据库", "/calendar.ics", "/feed.atom",
			"/sitemap.xml", "/sitemaps/events-1.xml", "/api/v1/events", "/api/v1/chapters", "/api/v1/recaps");

	private static final List<String> ADMIN = List.of("/admin", "/admin/accounts", "/admin/members",
			"/admin/members?q=陈", "/admin/cases", "/admin/applications", "/admin/audit", "/admin/mail",
			"/admin/reports", "/admin/jobs", "/admin/statistics");

	private Pages() {
	}

	static List<Page> of(JdbcClient jdbc) {
		String chapter = one(jdbc, """
				select c.slug from chapter c join event e on e.chapter_id = c.id where c.status = 'ACTIVE'
				group by c.id having count(*) >= 12 order by count(*), c.id limit 1
				""");
		String largest = one(jdbc,
				"select slug from chapter where id = (select chapter_id from event group by 1 order by count(*) desc limit 1)");
		String event = one(jdbc,
				"""
						select e.slug from event e join event_seats s on s.event_id = e.id
						where e.status = 'PUBLISHED' and not e.test and s.arrivals = 20 and e.ends_at < now() order by e.id limit 1
						""");
		String own = one(jdbc, """
				select e.slug from event e join event_seats s on s.event_id = e.id join chapter c on c.id = e.chapter_id
				where e.status = 'PUBLISHED' and s.arrivals between 30 and 60 and e.ends_at < now() and c.slug = '%s'
				order by e.starts_at desc limit 1
				""".formatted(largest));
		String far = one(jdbc,
				"select slug from event where status = 'PUBLISHED' and ends_at < now() order by starts_at limit 1");
		List<Page> pages = new ArrayList<>(FIXED.stream().map((path) -> new Page(path, Reader.VISITOR, path)).toList());
		pages.add(new Page("/events, at the end of the past", Reader.VISITOR, "/events?when=past&after=" + one(jdbc, """
				select slug from event where status = 'PUBLISHED' and not test order by starts_at offset 40 limit 1
				""")));
		pages.add(new Page("/events of a chapter, past", Reader.VISITOR, "/events?when=past&chapter=" + chapter));
		pages.add(new Page("a chapter", Reader.VISITOR, "/chapters/" + chapter));
		pages.add(new Page("the largest chapter", Reader.VISITOR, "/chapters/" + largest));
		pages.add(new Page("calendar of a chapter", Reader.VISITOR, "/chapters/" + chapter + "/calendar.ics"));
		pages.add(new Page("feed of a chapter", Reader.VISITOR, "/chapters/" + chapter + "/feed.atom"));
		pages.add(new Page("an event", Reader.VISITOR, "/events/" + event));
		pages.add(new Page("an old event", Reader.VISITOR, "/events/" + far));
		pages.add(new Page("a recap", Reader.VISITOR,
				"/recaps/" + one(jdbc, "select slug from recap where status = 'PUBLISHED' order by id desc limit 1")));
		pages.add(new Page("a member", Reader.VISITOR, "/members/" + one(jdbc,
				"select m.slug from member m join appointment a on a.member_id = m.id order by a.id desc limit 1")));
		pages.add(new Page("lead: /manage", Reader.LEAD, "/manage"));
		pages.add(new Page("lead: dashboard", Reader.LEAD, "/manage/chapters/" + largest));
		pages.add(new Page("lead: events", Reader.LEAD, "/manage/chapters/" + largest + "/events"));
		pages.add(new Page("lead: participants", Reader.LEAD,
				"/manage/chapters/" + largest + "/events/" + own + "/registrations"));
		pages.add(new Page("lead: reports", Reader.LEAD, "/manage/chapters/" + largest + "/reports"));
		pages.add(new Page("lead: statistics", Reader.LEAD, "/manage/chapters/" + largest + "/statistics"));
		ADMIN.forEach((path) -> pages.add(new Page("admin: " + path, Reader.ADMIN, path)));
		return pages;
	}

	private static String one(JdbcClient jdbc, String sql) {
		return jdbc.sql(sql).query(String.class).single();
	}

	/** Who looks at a page. */
	enum Reader {

		VISITOR, LEAD, ADMIN

	}

	/** A page, what it is called in the table, and where it is. */
	record Page(String name, Reader reader, String path) {
	}

}
