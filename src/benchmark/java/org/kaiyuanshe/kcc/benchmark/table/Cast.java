package org.kaiyuanshe.kcc.benchmark.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.kaiyuanshe.kcc.account.DemoAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Who and what the measurements are about: leads among the generated people, admins who
 * get an account for it, and pages of chapters and events with much in them.
 */
record Cast(String chapter, String event, List<Lead> leads) {

	/** That of every generated account. */
	static final String PASSWORD = DemoAccounts.PASSWORD;

	private static final int EACH = 20;

	/** The portal's own parameters, so that a sign-in costs what it costs. */
	private static final String HASH = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(PASSWORD);

	/** Chooses them, and writes the files that the journeys read. */
	static Cast of(Bench bench) throws IOException {
		JdbcClient owner = bench.database().owner();
		owner.sql("delete from throttle").update();
		List<Lead> leads = leads(owner);
		if (leads.isEmpty()) {
			throw new NotMeasured("no generated people in the database");
		}
		admins(owner);
		Cast cast = new Cast(leads.getFirst().chapter(), upcoming(owner), leads);
		cast.write(bench.folder().resolve("cast"));
		return cast;
	}

	/** The pages whose throughput is measured, by name. */
	Map<String, String> pages() {
		Map<String, String> pages = new LinkedHashMap<>();
		pages.put("home", "/");
		pages.put("chapters", "/chapters");
		pages.put("chapter", "/chapters/" + this.chapter);
		pages.put("events", "/events");
		pages.put("event", "/events/" + this.event);
		return pages;
	}

	private static List<Lead> leads(JdbcClient owner) {
		return owner.sql("""
				select distinct on (c.events, c.id) c.slug as chapter, o.email as email,
				  (select e.slug from event e left join event_seats s on s.event_id = e.id
				   where e.chapter_id = c.id and e.status = 'PUBLISHED'
				   order by coalesce(s.arrivals, 0) desc, e.starts_at desc limit 1) as event
				from (select chapter.id, chapter.slug, count(*) as events from chapter
				      join event on chapter_id = chapter.id and event.status = 'PUBLISHED'
				      where chapter.status = 'ACTIVE' group by chapter.id) c
				join appointment a on a.body_id = c.id and a.role = 'LEAD' and a.to_date is null
				join account o on o.member_id = a.member_id and o.email like '%@sample.example'
				order by c.events desc, c.id, a.from_date limit :most
				""").param("most", EACH).query(Lead.class).list();
	}

	private static String upcoming(JdbcClient owner) {
		return owner.sql("""
				select slug from event where status = 'PUBLISHED' and chapter_id is not null and starts_at > now()
				order by coalesce(length(description_zh), 0) > 0 desc, starts_at limit 1
				""").query(String.class).single();
	}

	/** Those of an earlier run stay. */
	private static void admins(JdbcClient owner) {
		owner
			.sql("""
					insert into account (id, version, member_id, email, password_hash, authority, created_at, consent_version, consent_at)
					select gen_random_uuid(), 0, m.id, 'admin-' || row_number() over (order by m.slug) || '@benchmark.invalid', :hash,
					  'KCC_ADMIN', now(), (select label from code_of_conduct_version order by number desc limit 1), now()
					from member m where m.forgotten_at is null and not exists (select from account where member_id = m.id)
					  and not exists (select from account where email like '%@benchmark.invalid')
					order by m.slug limit :most
					""")
			.param("hash", HASH)
			.param("most", EACH)
			.update();
	}

	private void write(Path folder) throws IOException {
		List<String> words = List.of("开源", "社区", "聚会", "chengdu", "示例");
		StringBuilder people = new StringBuilder("email,password,chapter,event\n");
		StringBuilder pages = new StringBuilder("chapter,event,word\n");
		StringBuilder admins = new StringBuilder("email,password\n");
		for (int each = 0; each < this.leads.size(); each++) {
			Lead lead = this.leads.get(each);
			people.append("%s,%s,%s,%s\n".formatted(lead.email(), PASSWORD, lead.chapter(), lead.event()));
			pages.append("%s,%s,%s\n".formatted(lead.chapter(), lead.event(), words.get(each % words.size())));
		}
		for (int each = 1; each <= EACH; each++) {
			admins.append("admin-%d@benchmark.invalid,%s\n".formatted(each, PASSWORD));
		}
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("leads.csv"), people.toString());
		Files.writeString(folder.resolve("pages.csv"), pages.toString());
		Files.writeString(folder.resolve("admins.csv"), admins.toString());
	}

	/** A lead, their chapter and its event with the most registrations. */
	record Lead(String chapter, String email, String event) {
	}

}
