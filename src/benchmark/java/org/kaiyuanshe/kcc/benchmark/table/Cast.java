package org.kaiyuanshe.kcc.benchmark.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Who and what the measurements are about: members of the generated data who get an
 * account of their own for the day, and pages of chapters and events with much in them.
 */
record Cast(String chapter, String event, List<Lead> leads) {

	static final String PASSWORD = "benchmark-2026-passphrase";

	private static final int EACH = 20;

	/** The portal's own parameters, so that a sign-in costs what it costs. */
	private static final String HASH = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(PASSWORD);

	/** Chooses them, opens the accounts and writes the files that the journeys read. */
	static Cast of(Bench bench) throws IOException {
		JdbcClient owner = bench.database().owner();
		owner.sql(
				"update account set email = 'was-' || id || '@benchmark.invalid' where email like '%@benchmark.invalid'")
			.update();
		owner.sql("delete from throttle").update();
		List<Lead> leads = leads(owner);
		List<UUID> admins = owner.sql("""
				select id from member where forgotten_at is null
				  and not exists (select from appointment where member_id = member.id)
				  and not exists (select from account where member_id = member.id and email not like 'was-%')
				order by slug limit :most
				""").param("most", EACH).query(UUID.class).list();
		for (int each = 0; each < leads.size(); each++) {
			open(owner, leads.get(each).member(), "lead-" + each, "MEMBER");
		}
		for (int each = 0; each < admins.size(); each++) {
			open(owner, admins.get(each), "admin-" + each, "KCC_ADMIN");
		}
		Cast cast = new Cast(leads.getFirst().chapter(), upcoming(owner), leads);
		cast.write(bench.folder().resolve("cast"), admins.size());
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

	static String lead(int number) {
		return "lead-%d@benchmark.invalid".formatted(number);
	}

	private static List<Lead> leads(JdbcClient owner) {
		return owner.sql("""
				select distinct on (c.events, c.id) c.slug as chapter, a.member_id as member,
				  (select e.slug from event e left join event_seats s on s.event_id = e.id
				   where e.chapter_id = c.id and e.status = 'PUBLISHED'
				   order by coalesce(s.arrivals, 0) desc, e.starts_at desc limit 1) as event
				from (select chapter.id, chapter.slug, count(*) as events from chapter
				      join event on chapter_id = chapter.id and event.status = 'PUBLISHED'
				      where chapter.status = 'ACTIVE' group by chapter.id) c
				join appointment a on a.body_id = c.id and a.role = 'LEAD' and a.to_date is null
				join member m on m.id = a.member_id and m.forgotten_at is null
				order by c.events desc, c.id, a.from_date limit :most
				""").param("most", EACH).query(Lead.class).list();
	}

	private static String upcoming(JdbcClient owner) {
		return owner.sql("""
				select slug from event where status = 'PUBLISHED' and chapter_id is not null and starts_at > now()
				order by coalesce(length(description_zh), 0) > 0 desc, starts_at limit 1
				""").query(String.class).single();
	}

	private static void open(JdbcClient owner, UUID member, String name, String authority) {
		owner
			.sql("""
					insert into account (id, version, member_id, email, password_hash, authority, created_at, consent_version, consent_at)
					values (:id, 0, :member, :email, :hash, :authority, now(),
					  (select label from code_of_conduct_version order by number desc limit 1), now())
					on conflict (member_id) do update set email = excluded.email, password_hash = excluded.password_hash,
					  authority = excluded.authority, consent_version = excluded.consent_version, consent_at = now()
					""")
			.param("id", UUID.randomUUID())
			.param("member", member)
			.param("email", name + "@benchmark.invalid")
			.param("hash", HASH)
			.param("authority", authority)
			.update();
	}

	private void write(Path folder, int admins) throws IOException {
		Files.createDirectories(folder);
		StringBuilder file = new StringBuilder("email,password,chapter,event\n");
		for (int each = 0; each < this.leads.size(); each++) {
			Lead lead = this.leads.get(each);
			file.append("%s,%s,%s,%s\n".formatted(lead(each), PASSWORD, lead.chapter(), lead.event()));
		}
		Files.writeString(folder.resolve("leads.csv"), file.toString());
		file = new StringBuilder("email,password\n");
		for (int each = 0; each < admins; each++) {
			file.append("admin-%d@benchmark.invalid,%s\n".formatted(each, PASSWORD));
		}
		Files.writeString(folder.resolve("admins.csv"), file.toString());
		file = new StringBuilder("chapter,event,word\n");
		List<String> words = List.of("开源", "社区", "聚会", "chengdu", "示例");
		for (int each = 0; each < this.leads.size(); each++) {
			Lead lead = this.leads.get(each);
			file.append("%s,%s,%s\n".formatted(lead.chapter(), lead.event(), words.get(each % words.size())));
		}
		Files.writeString(folder.resolve("pages.csv"), file.toString());
	}

	/** A lead, their chapter and its event with the most registrations. */
	record Lead(String chapter, UUID member, String event) {
	}

}
