package org.kaiyuanshe.kcc.security;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.RouteTable.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What a form does not ask for cannot be set by adding it to the request. */
@PortalTest
class MassAssignmentTests {

	private static final Map<String, String> FORM = Map.ofEntries(Map.entry("title", "一次聚会"),
			Map.entry("start", "2026-12-01T19:00"), Map.entry("end", "2026-12-01T21:00"),
			Map.entry("zone", "Asia/Shanghai"), Map.entry("mode", "IN_PERSON"), Map.entry("venue", "咖啡馆"),
			Map.entry("reason", "理由"), Map.entry("city", "拉萨"), Map.entry("region", "southwest-china"),
			Map.entry("country", "CN"), Map.entry("name", "申请人"), Map.entry("motivation", "因为"),
			Map.entry("plan", "每月一次"), Map.entry("words", "几句话"), Map.entry("stance", "FOR"), Map.entry("area", "大都市圈"),
			Map.entry("consent", "true"), Map.entry("password", "three unrelated words"), Map.entry("hue", "3"),
			Map.entry("links[0].url", "https://code.example"), Map.entry("contact", "kcc-sample"),
			Map.entry("expiresOn", "2026-12-31"), Map.entry("body", "全文"), Map.entry("outlets", "公众号"),
			Map.entry("wantedOn", "2026-12-01"), Map.entry("what", "经过"), Map.entry("mayReply", "false"),
			Map.entry("opened", "1"), Map.entry("outcome", "结果"), Map.entry("answer", "答复"),
			Map.entry("people[0].name", "来宾"), Map.entry("agenda[0].title", "开场"), Map.entry("impact", "来了新朋友"),
			Map.entry("plans", "再办两场"));

	/**
	 * Columns of all tables that some form or other leaves alone, as Java and as SQL name
	 * them.
	 */
	private static final Set<String> WISHES = Stream
		.of("id", "slug", "status", "chapterId", "chapter_id", "sample", "startsAt", "endsAt", "timeKnown", "estimate",
				"cancellation.reason", "absence.by", "provenance.source", "source", "summary.zh", "recap.zh",
				"partners[0].name", "authority", "memberId", "member_id", "member.id", "tokenHash", "passwordHash",
				"password_hash", "decision.by", "decision.at", "cityKey", "submittedAt", "createdAt", "by", "at",
				"restartsId", "previousId", "origin.restartsId", "answeredAt", "exception.area", "wish.consent.version",
				"touchedAt", "chapter", "event", "token", "invitation.authority", "form.status", "cancelledAt", "role",
				"roles[0]", "admin", "operator", "cityZh", "city.zh", "founded_on", "recordsFrom", "standing.status",
				"links[0].id", "people[0].memberId", "people[0].id", "uploadedBy", "remindedAt", "picture.hash",
				"pictureHash", "chapter.id")
		.collect(Collectors.toSet());

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private EntityManager entities;

	@ParameterizedTest
	@CsvSource({ "lead,/manage/chapters/guangzhou/events,event",
			"lead,/manage/chapters/guangzhou/events/sample-guangzhou-hardware-day,event",
			"lead,/manage/chapters/guangzhou/events/sample-guangzhou-lightning-talks/cancellation,event",
			"lead,/manage/chapters/guangzhou/events/sample-guangzhou-first-pull-request/absence,event",
			"lead,/manage/chapters/guangzhou/events/sample-guangzhou-hardware-day/programme,event_person",
			"lead,/manage/chapters/guangzhou/events/sample-guangzhou-hardware-day/programme,event",
			"lead,/manage/chapters/guangzhou/profile,chapter", "lead,/manage/chapters/guangzhou/profile,chapter_link",
			"lead,/manage/chapters/guangzhou/chat-group/contact,chapter_chat_group",
			"lead,/manage/chapters/guangzhou/chat-group/expiry,chapter_chat_group",
			"admin,/admin/applications/{application}/approval,chapter_application",
			"admin,/admin/applications/{application}/rejection,chapter_application",
			"admin,/admin/cases/{case}/retention,inactivity_case",
			"admin,/admin/chapters/guangzhou/case,inactivity_case",
			"visitor,/team-invitations/{team-invitation}/acceptance,appointment",
			"admin,/admin/applications/{new-id}/review,chapter_application",
			"admin,/admin/applications/{application}/information-request,chapter_application",
			"admin,/admin/applications/{new-id}/opinions,application_step",
			"admin,/admin/applications/{asked-id}/exception,chapter_application",
			"visitor,/applications/{draft},chapter_application",
			"visitor,/applications/{asked}/answer,chapter_application", "visitor,/applications/{new}/co-leads,co_lead",
			"visitor,/applications/co-leads/{co-lead}/confirmation,co_lead",
			"visitor,/applications/co-leads/{co-lead}/refusal,co_lead", "visitor,/applications,chapter_application",
			"visitor,/applications/{draft}/submission,chapter_application", "visitor,/invitations/{invitation},account",
			"lead,/manage/chapters/guangzhou/press,press_request", "admin,/admin/press/{press}/grant,press_request",
			"lead,/manage/chapters/guangzhou/reports/2025-q4/submission,status_report",
			"admin,/admin/reports/{submitted-status-report}/return,status_report",
			"lead,/manage/workgroups/media-video/years/2023,workgroup_year",
			"visitor,/code-of-conduct/reports,conduct_report",
			"admin,/admin/conduct/{taken-report}/closure,conduct_report" })
	void moreParametersThanTheFormHasChangeNothingMore(String who, String address, String table) {
		List<Map<String, Object>> without = after(who, address, table, Set.of());
		assertThat(after(who, address, table, WISHES)).isEqualTo(without);
	}

	@Test
	void anInvitationGivesOnlyTheRightsItWasMadeFor() {
		assertThat(after("visitor", "/invitations/{invitation}", "account", WISHES)).extracting("authority", "email")
			.contains(tuple("MEMBER", "invited@kcc.example"));
	}

	/** The table as the form left it, without what differs with every run. */
	private List<Map<String, Object>> after(String who, String address, String table, Set<String> wishes) {
		return this.transaction.execute((status) -> {
			status.setRollbackOnly();
			RouteFixtures.prepare(this.jdbc);
			Row row = new Row("POST", "", address, List.of());
			MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(row.path(this.jdbc));
			FORM.forEach(form::param);
			form.param("email", "someone@kcc.example").param("version", row.version(this.jdbc)).param("test", "false");
			wishes.forEach((name) -> form.param(name, valueFor(name)));
			assertThat(this.mvc.perform(form.with(this.people.as(who)).with(csrf()))).hasStatus(302);
			this.entities.flush();
			List<Map<String, Object>> rows = this.jdbc.sql("select * from " + table + " order by 1, 2")
				.query()
				.listOfRows();
			rows.forEach((each) -> each.keySet()
				.removeAll(Set.of("id", "member_id", "chapter_id", "application_id", "token_hash", "password_hash",
						"announced_at", "changed_at", "picture_png")));
			return rows;
		});
	}

	private static String valueFor(String name) {
		return switch (name) {
			case "status" -> "PUBLISHED";
			case "authority", "invitation.authority" -> "SITE_ADMIN";
			case "sample", "admin", "operator" -> "true";
			case "estimate" -> "9999";
			case "chapter" -> "shenzhen";
			default ->
				name.toLowerCase().endsWith("id") ? "00000000-0000-7000-8000-000000000000" : "2020-01-01T00:00:00Z";
		};
	}

}
