package org.kaiyuanshe.kcc.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;

import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.chapter.NewChapter;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.event.EventDetails;
import org.kaiyuanshe.kcc.event.EventMode;
import org.kaiyuanshe.kcc.event.EventPartner;
import org.kaiyuanshe.kcc.event.EventProgramme;
import org.kaiyuanshe.kcc.event.EventRecord;
import org.kaiyuanshe.kcc.event.EventRecord.Attendance;
import org.kaiyuanshe.kcc.event.EventService;
import org.kaiyuanshe.kcc.event.Standing;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.member.Term;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten chapters around the world, led by the demo lead, made with the portal's own steps
 * in the running transaction. The last was founded in the quarter that is told of.
 */
class TenChapters {

	static final Quarter QUARTER = new Quarter(2026, 4);

	/** When the quarter is over for all of them. */
	static final Instant OVER = Instant.parse("2027-01-01T08:00:00Z");

	private static final List<String> ZONES = List.of("Asia/Shanghai", "Asia/Shanghai", "Asia/Singapore",
			"America/Los_Angeles", "Pacific/Kiritimati", "Europe/Berlin", "Asia/Shanghai", "Asia/Tokyo",
			"Asia/Shanghai", "Asia/Shanghai");

	/**
	 * The portal knows of them from the middle of the quarter on, and asks for none
	 * before.
	 */
	private static final LocalDate KNOWN = LocalDate.of(2026, 11, 1);

	private final ChapterService chapters;

	private final EventService events;

	private final JdbcClient jdbc;

	private final EntityManager entities;

	TenChapters(BeanFactory beans) {
		this.chapters = beans.getBean(ChapterService.class);
		this.events = beans.getBean(EventService.class);
		this.jdbc = beans.getBean(JdbcClient.class);
		this.entities = beans.getBean(EntityManager.class);
	}

	static List<String> slugs() {
		return IntStream.range(0, ZONES.size()).mapToObj((number) -> "quarter-" + number).toList();
	}

	/** Without any other chapter that is, or would be, asked for a report. */
	void found() {
		this.jdbc.sql("delete from status_report_figure").update();
		this.jdbc.sql("delete from status_report").update();
		this.jdbc.sql("update chapter set records_from = '2100-01-01'").update();
		for (int number = 0; number < ZONES.size(); number++) {
			String slug = slugs().get(number);
			LocalDate founded = (number < ZONES.size() - 1) ? LocalDate.of(2026, 1, 1) : LocalDate.of(2026, 10, 1);
			UUID id = this.chapters.found(
					new NewChapter(new Slug(slug), LocalizedText.same(slug), "south-china", "CN",
							ZoneId.of(ZONES.get(number)), founded, null, KNOWN, null, null, null, Provenance.none()),
					null);
			this.chapters.appoint(id, lead(), Role.LEAD, Term.startingOn(founded), null);
		}
		this.entities.flush();
	}

	/** Enters an event of a chapter on the afternoon of that day. */
	void hold(String chapter, String title, LocalDate day) {
		hold(chapter, title, day.atTime(14, 0), false, List.of());
	}

	/** Enters an event of three hours, told in the time of China. */
	void hold(String chapter, String title, LocalDateTime start, boolean sample, List<String> partners) {
		EventDetails details = new EventDetails(LocalizedText.same(title), null,
				new When(start, start.plusHours(3), ZoneId.of("Asia/Shanghai"), true), EventMode.IN_PERSON,
				LocalizedText.same("图书馆"), null, null, null, false);
		EventRecord record = new EventRecord(null, null, new Attendance(30, LocalizedText.same("组织者")),
				new EventProgramme(List.of(), List.of(),
						partners.stream().map((name) -> new EventPartner(LocalizedText.same(name), null)).toList()),
				sample, Provenance.none());
		this.events.enter(new Slug(eventOf(chapter, start.toLocalDate())),
				this.chapters.reference(chapter).orElseThrow().id(), details, record,
				new Standing(Standing.Kind.PUBLISHED, null));
		forget();
	}

	static String eventOf(String chapter, LocalDate day) {
		return chapter + "-" + day;
	}

	UUID lead() {
		return account("lead");
	}

	UUID admin() {
		return account("admin");
	}

	/** The next step reads what is stored, as another request would. */
	void forget() {
		this.entities.flush();
		this.entities.clear();
	}

	private UUID account(String name) {
		return this.jdbc.sql("select member_id from account where email = :email")
			.param("email", name + "@kcc.example")
			.query(UUID.class)
			.single();
	}

}
