package org.kaiyuanshe.kcc.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.chapter.ClockReader;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.When;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import jakarta.persistence.EntityManager;

/**
 * Events that chapters hold together, made with the portal's own steps in the running
 * transaction.
 */
@TestComponent
class SharedEvents {

	static final LocalDateTime START = LocalDateTime.of(2026, 12, 12, 14, 0);

	static final LocalDate DAY = START.toLocalDate();

	/** Long after the event, before the samples' clocks start anew. */
	static final Instant LATER = Instant.parse("2027-01-15T00:00:00Z");

	private final EventService events;

	private final CoHostService coHosts;

	private final ChapterService chapters;

	private final ClockReader clocks;

	private final JdbcClient jdbc;

	private final EntityManager entities;

	SharedEvents(EventService events, CoHostService coHosts, ChapterService chapters, ClockReader clocks,
			JdbcClient jdbc, EntityManager entities) {
		this.events = events;
		this.coHosts = coHosts;
		this.chapters = chapters;
		this.clocks = clocks;
		this.jdbc = jdbc;
		this.entities = entities;
	}

	/** A published event of 大连, where samples hold none. */
	String ofDalian() {
		String slug = draftOfDalian();
		this.events.publish("dalian", slug, someone());
		return slug;
	}

	String draftOfDalian() {
		return this.events.draft("dalian", details("联合聚会", START), someone());
	}

	static EventDetails details(String title, LocalDateTime start) {
		return new EventDetails(LocalizedText.same(title), null,
				new When(start, start.plusHours(3), ZoneId.of("Asia/Shanghai"), true), EventMode.IN_PERSON,
				LocalizedText.same("图书馆"), null, null, null, false);
	}

	void invite(String slug, String... guests) {
		List.of(guests).forEach((guest) -> this.coHosts.invite("dalian", slug, guest, someone()));
	}

	void accept(String slug, String... guests) {
		invite(slug, guests);
		List.of(guests).forEach((guest) -> this.coHosts.accept(guest, slug, someone()));
	}

	/** Dissolves a chapter, as after a talk that is on record. */
	void dissolve(String chapter, Instant at) {
		this.chapters.dissolve(id(chapter), new Decision(someone(), at, "没有人了"), LocalizedText.same("再见"));
		forget();
	}

	void reinstate(String chapter, Instant at) {
		this.chapters.reinstate(id(chapter), new Decision(someone(), at, "又有人了"));
		forget();
	}

	/** What each chapter's ledger says of an event, host first. */
	List<String> ledger(String slug) {
		return this.jdbc.sql("""
				select c.slug || coalesce(' ' || a.exclusion, '') || case when a.host_id is null then '' else ' with '
				       || (select slug from chapter where id = a.host_id) end
				from chapter_activity a join chapter c on c.id = a.chapter_id where a.slug = :slug
				order by a.host_id is not null, c.slug
				""").param("slug", slug).query(String.class).list();
	}

	String host(String slug) {
		return this.jdbc.sql("select c.slug from event e join chapter c on c.id = e.chapter_id where e.slug = :slug")
			.param("slug", slug)
			.query(String.class)
			.single();
	}

	String status(String slug) {
		return this.jdbc.sql("select status from event where slug = :slug")
			.param("slug", slug)
			.query(String.class)
			.single();
	}

	/** The day from which a chapter's clock will run long after the event. */
	LocalDate clockStart(String chapter) {
		return this.clocks.running(LATER)
			.stream()
			.filter((clock) -> clock.slug().equals(chapter))
			.findFirst()
			.orElseThrow()
			.clock()
			.start();
	}

	/** The mails to a demo account whose subject holds these words. */
	List<String> mails(String recipient, String words) {
		return this.jdbc
			.sql("select body from outbox_mail where recipient = :recipient and subject like '%' || :words || '%'")
			.param("recipient", recipient + "@kcc.example")
			.param("words", words)
			.query(String.class)
			.list();
	}

	UUID id(String chapter) {
		return this.chapters.reference(chapter).orElseThrow().id();
	}

	UUID someone() {
		return this.jdbc.sql("select member_id from account where email = 'admin@kcc.example'")
			.query(UUID.class)
			.single();
	}

	/** The next step reads what is stored, as another request would. */
	private void forget() {
		this.entities.flush();
		this.entities.clear();
	}

}
