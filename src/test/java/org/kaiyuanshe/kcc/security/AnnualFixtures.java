package org.kaiyuanshe.kcc.security;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A group that the sample lead leads, and annual reports in each state: 2026 in work,
 * 2025 done, 2024 published.
 */
final class AnnualFixtures {

	static final UUID GROUP_LEAD = new UUID(9, 1);

	static final UUID GROUP_MEMBER = new UUID(9, 2);

	private AnnualFixtures() {
	}

	static void prepare(JdbcClient jdbc) {
		jdbc.sql(
				"""
						insert into appointment (id, version, member_id, role, body_kind, body_id, body_slug, body_name_zh, from_date)
						select given.id, 0, m.id, given.role, 'WORKGROUP', w.id, w.slug, w.name_zh, '2026-01-01'
						from (values (:lead::uuid, 'sample-lead', 'GROUP_LEAD'),
						             (:member::uuid, 'sample-member', 'GROUP_MEMBER')) as given (id, person, role)
						join member m on m.slug = given.person join workgroup w on w.slug = 'media-video' on conflict do nothing
						""")
			.param("lead", GROUP_LEAD)
			.param("member", GROUP_MEMBER)
			.update();
		jdbc.sql("update workgroup set archived = true where slug = 'media-materials'").update();
		jdbc.sql("""
				insert into annual_report (id, version, year, title_zh, published_at, changed_at)
				select gen_random_uuid(), 0, year, year || ' 年度报告',
				       case when year = 2024 then timestamptz '2026-11-20' end, now()
				from generate_series(2024, 2026) as year on conflict do nothing
				""").update();
		jdbc.sql(
				"""
						insert into annual_section (id, version, report_id, slug, position, title_zh, state, state_since, editor_id,
						                            reviewer_id, body_zh, kind, frozen_zh, frozen_at, passed_at)
						select gen_random_uuid(), 0, r.id, given.slug, 1, given.slug, given.state, '2026-11-20', e.id, v.id,
						       given.body, given.kind, given.told, case when given.told is not null then timestamptz '2026-11-20' end,
						       case when given.state = 'DONE' then timestamptz '2026-11-20' end
						from (values (2026, 'words', 'EDITING', '正文', null, null), (2026, 'checked', 'IN_REVIEW', '正文', null, null),
						             (2026, 'figures', 'EDITING', null, 'chapters', null),
						             (2026, 'frozen', 'EDITING', null, 'chapters', '十一个'), (2025, 'done', 'DONE', '正文', null, null),
						             (2024, 'done', 'DONE', '正文', null, null)) as given (year, slug, state, body, kind, told)
						join annual_report r on r.year = given.year join member e on e.slug = 'sample-lead'
						join member v on v.slug = 'sample-admin' on conflict do nothing
						""")
			.update();
	}

}
