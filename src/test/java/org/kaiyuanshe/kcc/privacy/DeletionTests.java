package org.kaiyuanshe.kcc.privacy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.Job;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing names who has gone, in any table, file, mail, index or line of the log; and
 * every figure is what it was (R17).
 */
@PortalTest
@Transactional
class DeletionTests {

	private static final Path PHOTOS = Path.of("target/test-photos-" + System.getProperty("test.fork", "1"));

	@Autowired
	private OddPerson odd;

	@Autowired
	private Deletion deletion;

	@Autowired
	private DeletionPages pages;

	@Autowired
	private List<Job> jobs;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	@Autowired
	private MockMvcTester mvc;

	private UUID member;

	private Traces traces;

	@BeforeEach
	void someoneKnownEverywhere() throws Exception {
		this.traces = new Traces(this.jdbc);
		assertThat(this.traces.of(OddPerson.WORDS)).isEmpty();
		this.member = this.odd.enter();
		this.odd.spread(this.member);
		this.odd.thankEverywhere();
		run("search-index");
	}

	@AfterEach
	void presentAgain() {
		this.clock.set(TestClock.START);
	}

	@Test
	void noNameAndNoAddressIsLeftAnywhere() throws Exception {
		Set<String> before = this.traces.of(OddPerson.WORDS);
		assertThat(before).hasSizeGreaterThan(120)
			.contains("member.name", "member.slug", "account.email", "registration.email", "outbox_mail.recipient",
					"search_document.content", "audit_entry.subject", "audit_entry.detail",
					"spring_session_attributes.attribute_bytes", "recap.body_zh", "content_page.body_zh",
					"event_person.name", "photo.credit", "status_report_figure.names", "chapter.intro_zh");
		forget();
		// The last mail waits: nobody else knows the address by now.
		assertThat(this.traces.of(OddPerson.WORDS)).containsExactlyInAnyOrder("outbox_mail.recipient",
				"outbox_mail.body");
		this.clock.advance(Duration.ofHours(25));
		run("mail");
		assertThat(this.traces.of(OddPerson.WORDS)).isEmpty();
		assertThat(Traces.files(PHOTOS, OddPerson.WORDS)).isEmpty();
	}

	@Test
	void figuresAreWhatTheyWere() {
		Set<String> before = figures();
		forget();
		assertThat(figures()).isEqualTo(before);
		assertThat(this.mvc.get().uri("/chapters/guangzhou")).hasStatusOk()
			.bodyText()
			.doesNotContain("/members/former-");
	}

	@Test
	void thePageIsGoneAndLeavesSearchAndSitemap() {
		assertThat(this.mvc.get().uri("/members/ouyang-jinyu-ce")).hasStatusOk();
		forget();
		assertThat(this.mvc.get().uri("/members/ouyang-jinyu-ce")).hasStatus(404);
		for (String address : List.of("/search?q=" + OddPerson.NAME, "/members?q=" + OddPerson.NAME, "/sitemap.xml",
				"/events/sample-guangzhou-first-pull-request")) {
			assertThat(this.mvc.get().uri(address)).hasStatusOk()
				.bodyText()
				.doesNotContain("ouyang-jinyu-ce", "former-")
				.doesNotContain("Quillfeather");
		}
	}

	@Test
	void theLineOfThoseWhoWaitMovesOn() {
		String dinner = "(select id from event where slug = 'sample-guangzhou-year-end-dinner')";
		this.jdbc
			.sql("update registration set member_id = :member where id = (select id from registration where event_id = "
					+ dinner + " and status = 'CONFIRMED' order by number limit 1)")
			.param("member", this.member)
			.update();
		String offered = "select count(*) from registration where status = 'OFFERED' and event_id = " + dinner;
		int before = this.jdbc.sql(offered).query(Integer.class).single();
		forget();
		assertThat(this.jdbc.sql(offered).query(Integer.class).single()).isEqualTo(before + 1);
	}

	@Test
	void whatWillHappenIsToldInWordsWithFigures() {
		DeletionPage page = this.pages.of(this.member, Locale.CHINESE);
		assertThat(page.mayGo()).isTrue();
		assertThat(page.fates()).extracting(DeletionPage.Fate::table)
			.contains("account", "roles", "registrations", "talks", "photos", "awards", "conduct-reports");
		assertThat(page.mentions()).isNotEmpty();
	}

	@Test
	void whoIsCalledLikeTheCommunityTakesItsNameAlongFromNoText() {
		this.jdbc.sql("update member set alias = '开源社', latin_name = 'Open Source' where id = :member")
			.param("member", this.member)
			.update();
		String texts = "select count(*) from content_page where body_zh like '%开源社%'";
		int before = this.jdbc.sql(texts).query(Integer.class).single();
		assertThat(this.pages.of(this.member, Locale.CHINESE).kept()).containsExactly("开源社", "Open Source");
		forget();
		assertThat(this.jdbc.sql(texts).query(Integer.class).single()).isPositive().isEqualTo(before);
	}

	@Test
	void aSecondTimeChangesNothing() {
		assertThat(forget()).isTrue();
		assertThat(forget()).isFalse();
	}

	/** Without the runner, whose lock would commit. */
	private void run(String name) {
		this.jobs.stream().filter((job) -> job.name().equals(name)).forEach((job) -> job.run(this.clock.instant()));
	}

	private boolean forget() {
		this.entities.flush();
		this.entities.clear();
		boolean gone = this.deletion.forget(this.member, Locale.CHINESE);
		this.entities.flush();
		this.entities.clear();
		return gone;
	}

	/**
	 * How many rows each table has, but for what is only about the account, and what is
	 * public.
	 */
	private Set<String> figures() {
		Set<String> figures = new TreeSet<>();
		for (String table : List.of("member", "appointment", "membership", "event", "event_person", "recap", "photo",
				"registration where status <> 'X'", "walk_in", "board_seat", "award_grant", "award_person",
				"status_report", "registration where rating is not null",
				"registration where checked_in_at is not null")) {
			figures.add(table + " " + this.jdbc.sql("select count(*) from " + table).query(Integer.class).single());
		}
		String home = this.mvc.get().uri("/").exchange().getResponse().getHeader("ETag");
		figures.add("home " + home);
		return figures;
	}

}
