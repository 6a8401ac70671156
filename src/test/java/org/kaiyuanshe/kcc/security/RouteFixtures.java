package org.kaiyuanshe.kcc.security;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.QrPicture;
import org.kaiyuanshe.kcc.core.Token;
import org.kaiyuanshe.kcc.feed.OwnCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the addresses of the route table lead to. */
final class RouteFixtures {

	private static final String SUBMITTED = "a-token-of-a-submitted-application";

	private static final String DRAFT = "a-token-of-an-application-in-draft";

	private static final String NEW = "a-token-of-a-new-application";

	private static final String ASKED = "a-token-of-an-application-with-a-question";

	private static final String CO_LEAD = "a-token-of-a-co-lead";

	private static final String ANSWERED = "a-token-of-a-co-lead-who-answered";

	private static final String EXPIRED = "a-token-of-an-expired-draft";

	/** Signed with the key that {@link #prepare} sets, computed elsewhere. */
	private static final String UNSUBSCRIBE = "REMINDER.FNQvf5BdPN0g6KB_VgsClQ.o06CT3-0xEcW58nwVyPJ3Q";

	private static final String INVITATION = "a-token-of-an-invitation";

	private static final String TEAM_INVITATION = "a-token-of-a-team-invitation";

	private static final String WITHDRAWN_TEAM_INVITATION = "a-token-of-a-withdrawn-team-invitation";

	/** An open case, opened by hand so that no job closes it, with both parties heard. */
	private static final UUID CASE = new UUID(7, 8);

	private static final String REPORT = "a-token-of-a-report";

	private RouteFixtures() {
	}

	/** Gives some of the samples what the table's addresses and answers know. */
	static void prepare(JdbcClient jdbc) {
		jdbc.sql("update mail_secret set secret = decode(repeat('07', 32), 'hex')").update();
		showChatGroup(jdbc);
		jdbc.sql("update chapter_application set token_hash = :hash where city_zh = '西安'")
			.param("hash", new Token(SUBMITTED).hash())
			.update();
		jdbc.sql("""
				update chapter_application set token_hash = :hash, status = 'DRAFT', submitted_at = null, version = 0
				where city_zh = '厦门' and status = 'SUBMITTED'
				""").param("hash", new Token(DRAFT).hash()).update();
		copyApplication(jdbc, NEW, "SUBMITTED", "日喀则", false);
		copyApplication(jdbc, ASKED, "INFO_REQUESTED", "山南", true);
		copyCoLead(jdbc, CO_LEAD, "asked@kcc.example", null);
		copyCoLead(jdbc, ANSWERED, "refused@kcc.example", "REFUSED");
		jdbc.sql("insert into expired_application values (:hash, '2026-11-01') on conflict do nothing")
			.param("hash", new Token(EXPIRED).hash())
			.update();
		jdbc.sql("""
				insert into account_invitation (token_hash, member_id, email, authority, expires_at)
				select :hash, id, 'invited@kcc.example', 'MEMBER', '2100-01-01' from member
				where not sample order by slug limit 1 on conflict do nothing
				""").param("hash", new Token(INVITATION).hash()).update();
		prepareTeamInvitation(jdbc, TEAM_INVITATION, "OPEN");
		prepareTeamInvitation(jdbc, WITHDRAWN_TEAM_INVITATION, "WITHDRAWN");
		jdbc.sql(
				"""
						insert into event_co_host (id, version, event_id, chapter_id, chapter_slug, state, invited_at, answered_at)
						select gen_random_uuid(), 0, e.id, c.id, c.slug, asked.state, '2026-11-20',
						       case when asked.state = 'ACCEPTED' then timestamptz '2026-11-20' end
						from (values ('sample-guangzhou-lightning-talks', 'shanghai', 'ACCEPTED'),
						             ('sample-shenzhen-license-clinic', 'shanghai', 'ACCEPTED'),
						             ('sample-shenzhen-license-clinic', 'guangzhou', 'INVITED')) as asked (event, chapter, state)
						join event e on e.slug = asked.event join chapter c on c.slug = asked.chapter
						on conflict do nothing
						""")
			.update();
		jdbc.sql("""
				insert into inactivity_case (id, version, chapter_id, chapter_slug, opened_at, opened_by, opened_reason)
				select :id, 0, c.id, c.slug, '2026-11-20T04:00:00Z', a.member_id, '理由'
				from chapter c, account a where c.slug = 'changsha' and a.email = 'admin@kcc.example'
				on conflict do nothing
				""").param("id", CASE).update();
		jdbc.sql("""
				insert into inactivity_contact (case_id, position, party, with_whom, talked_on, means, said,
				                                recorded_by, recorded_at)
				select i.id, party.number - 1, party.name, '某人', '2026-11-21', 'CALL', '谈了', i.opened_by, i.opened_at
				from inactivity_case i, unnest(array['MEMBERS', 'CORE_TEAM']) with ordinality as party (name, number)
				where i.id = :id on conflict do nothing
				""").param("id", CASE).update();
		PreparedRequests.prepare(jdbc, new Token(REPORT));
		RegistrationFixtures.prepare(jdbc);
		SeriesFixtures.prepare(jdbc);
		PhotoFixtures.prepare(jdbc);
		ConferenceFixtures.prepare(jdbc);
		ReportFixtures.prepare(jdbc);
		PartnerFixtures.prepare(jdbc);
		AnnualFixtures.prepare(jdbc);
		SignInFixtures.prepare(jdbc);
		PasskeyFixtures.prepare(jdbc);
		IdentityFixtures.prepare(jdbc);
		PrivacyFixtures.prepare(jdbc);
	}

	private static void prepareTeamInvitation(JdbcClient jdbc, String token, String status) {
		jdbc.sql("delete from team_invitation where token_hash = :hash or invitee_name = '示例伙伴' and status = :status")
			.param("hash", new Token(token).hash())
			.param("status", status)
			.update();
		jdbc.sql(
				"""
						insert into team_invitation (id, version, chapter_id, chapter_slug, token_hash, status, role, invitee_name,
						                             invitee_email, invitee_language, invited_by, invited_at, expires_at, ended_at)
						select gen_random_uuid(), 0, c.id, c.slug, :hash, :status, 'CORE', '示例伙伴',
						       case when :status = 'OPEN' then 'partner@kcc.example' end, 'zh-CN', a.member_id, '2026-11-21',
						       '2100-01-01', case when :status <> 'OPEN' then '2026-11-21'::timestamptz end
						from chapter c, account a where c.slug = 'guangzhou' and a.email = 'lead@kcc.example'
						""")
			.param("hash", new Token(token).hash())
			.param("status", status)
			.update();
	}

	/** Shows a QR picture of 广州's chat group, and none of another's. */
	private static void showChatGroup(JdbcClient jdbc) {
		jdbc.sql(
				"""
						insert into chapter_chat_group (id, version, chapter_id, picture_png, picture_hash, picture_width,
						                                picture_height, uploaded_by, uploaded_at, expires_on)
						select gen_random_uuid(), 0, c.id, :png, 'a-hash-of-a-picture', 300, 400, a.member_id, '2026-11-20', '2100-01-01'
						from chapter c, account a where c.slug = 'guangzhou' and a.email = 'lead@kcc.example'
						on conflict do nothing
						""")
			.param("png", QrPicture.png())
			.update();
	}

	/** An application like the one for 西安, for another city or a district of one. */
	private static void copyApplication(JdbcClient jdbc, String token, String status, String city, boolean district) {
		jdbc.sql("""
				insert into chapter_application
				select (jsonb_populate_record(a, jsonb_build_object('id', uuidv7(), 'token_hash', :hash,
				  'status', :status, 'city_zh', :city, 'city_en', null, 'city_key', :city, 'previous_id', a.id,
				  'district_zh', case when :district then :city end,
				  'district_why', case when :district then :city end))).*
				from chapter_application a where a.city_zh = '西安' on conflict do nothing
				""")
			.param("hash", new Token(token).hash())
			.param("status", status)
			.param("city", city)
			.param("district", district)
			.update();
	}

	/** Someone named in the new application. */
	private static void copyCoLead(JdbcClient jdbc, String token, String email, @Nullable String answer) {
		jdbc.sql(
				"""
						insert into co_lead (id, version, application_id, place, name, email, token_hash, invited_at, invitations,
						                     answer, answered_at)
						select uuidv7(), 0, id, 9, '同行人', :email, :hash, '2026-11-20', 1, :answer::text,
						       case when :answer::text is not null then timestamptz '2026-11-20' end
						from chapter_application where token_hash = :application on conflict do nothing
						""")
			.param("email", email)
			.param("hash", new Token(token).hash())
			.param("answer", answer)
			.param("application", new Token(NEW).hash())
			.update();
	}

	private static String id(JdbcClient jdbc, String table, String token) {
		return jdbc.sql("select id::text from " + table + " where token_hash = :hash")
			.param("hash", new Token(token).hash())
			.query(String.class)
			.optional()
			.orElseGet(() -> new UUID(7, 8).toString());
	}

	/** The address with real keys in the place of names in braces. */
	static String path(JdbcClient jdbc, String address) {
		if (!address.contains("{")) {
			return address;
		}
		return MemoryFixtures.path(jdbc, PartnerFixtures.path(address))
			.replace("{submitted}", SUBMITTED)
			.replace("{draft}", DRAFT)
			.replace("{invitation}", INVITATION)
			.replace("{sign-in-link}", SignInFixtures.LINK)
			.replace("{registration}", "a-token-of-registration")
			.replace("{offered}", "a-token-of-offered")
			.replace("{attended}", "a-token-of-attended")
			.replace("{check-in}", "a-code-of-registration")
			.replace("{check-in-attended}", "a-code-of-attended")
			.replace("{request}", "a-token-of-request")
			.replace("{confirmation}", "a-token-of-confirmation")
			.replace("{walk-in}", RegistrationFixtures.WALK_IN.toString())
			.replace("{participant}", RegistrationFixtures.participant(jdbc, "guest1"))
			.replace("{attendee}", RegistrationFixtures.attendee(jdbc, "guest1"))
			.replace("{awaiting}", RegistrationFixtures.participant(jdbc, "guest6"))
			.replace("{unsubscribe}", UNSUBSCRIBE)
			.replace("{calendar}", OwnCalendar.keyOf(jdbc, "member@kcc.example"))
			.replace("{team-invitation}", TEAM_INVITATION)
			.replace("{withdrawn-team-invitation}", WITHDRAWN_TEAM_INVITATION)
			.replace("{team-invitation-id}", idOf(jdbc, TEAM_INVITATION))
			.replace("{certificate}", jdbc.sql("""
					select a.id::text from appointment a join member m on m.id = a.member_id
					where m.slug = 'sample-lead' and a.body_kind = 'CHAPTER' order by a.id limit 1
					""").query(String.class).single())
			.replace("{shown-photo}", PhotoFixtures.SHOWN.toString())
			.replace("{hidden-photo}", PhotoFixtures.HIDDEN.toString())
			.replace("{draft-photo}", PhotoFixtures.DRAFTED.toString())
			.replace("{group-lead}", AnnualFixtures.GROUP_LEAD.toString())
			.replace("{group-member}", AnnualFixtures.GROUP_MEMBER.toString())
			.replace("{own-identity}", IdentityFixtures.OWN.toString())
			.replace("{consent}", PrivacyFixtures.CONSENT.toString())
			.replace("{case}", CASE.toString())
			.replace("{report-token}", REPORT)
			.replace("{report}", PreparedRequests.REPORT.toString())
			.replace("{taken-report}", PreparedRequests.TAKEN_REPORT.toString())
			.replace("{press}", PreparedRequests.PRESS.toString())
			.replace("{answered-press}", PreparedRequests.ANSWERED_PRESS.toString())
			.replace("{open-status-report}", ReportFixtures.OPEN.toString())
			.replace("{submitted-status-report}", ReportFixtures.SUBMITTED.toString())
			.replace("{new}", NEW)
			.replace("{asked}", ASKED)
			.replace("{co-lead}", CO_LEAD)
			.replace("{answered}", ANSWERED)
			.replace("{expired}", EXPIRED)
			.replace("{new-id}", id(jdbc, "chapter_application", NEW))
			.replace("{asked-id}", id(jdbc, "chapter_application", ASKED))
			.replace("{co-lead-id}", id(jdbc, "co_lead", CO_LEAD))
			.replace("{absent-id}", new UUID(7, 7).toString())
			.replace("{application}",
					jdbc.sql("select id from chapter_application where city_zh = '西安'")
						.query(UUID.class)
						.single()
						.toString());
	}

	/** The invitation with that token; nothing while it is not prepared. */
	private static String idOf(JdbcClient jdbc, String token) {
		return jdbc.sql("select id::text from team_invitation where token_hash = :hash")
			.param("hash", new Token(token).hash())
			.query(String.class)
			.optional()
			.orElseGet(() -> new UUID(7, 8).toString());
	}

}
