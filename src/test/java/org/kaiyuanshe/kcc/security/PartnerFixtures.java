package org.kaiyuanshe.kcc.security;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Partners, resources and requests for materials that the route table leads to. */
final class PartnerFixtures {

	private static final UUID OBLIGATION = new UUID(9, 1);

	private static final UUID DONE = new UUID(9, 2);

	private static final UUID NATIONAL = new UUID(9, 3);

	private static final UUID DONE_NATIONAL = new UUID(9, 4);

	private static final UUID MATERIAL = new UUID(9, 5);

	private static final UUID GRANTED = new UUID(9, 6);

	private PartnerFixtures() {
	}

	static void prepare(JdbcClient jdbc) {
		jdbc.sql(
				"""
						insert into partner (id, version, slug, chapter_id, name_zh, other_names, called, tier, agreed_at, changed_at)
						select gen_random_uuid(), 0, p.slug, c.id, p.slug, '{}', array[p.slug], 'COMMUNITY',
						       case when p.agreed then timestamptz '2026-11-20' end, now()
						from (values ('route-partner', 'guangzhou', true), ('route-proposal', 'guangzhou', false),
						             ('route-national', null, true), ('route-proposed', null, false)) as p (slug, chapter, agreed)
						left join chapter c on c.slug = p.chapter on conflict do nothing
						""")
			.update();
		jdbc.sql(
				"""
						insert into partner_obligation (id, version, partner_id, partner_slug, what, side, due_on, done_by, done_at)
						select o.id::uuid, 0, p.id, p.slug, '一件事', 'OURS', '2026-12-01', case when o.done then a.member_id end,
						       case when o.done then timestamptz '2026-11-20' end
						from (values (:open, 'route-partner', false), (:done, 'route-partner', true),
						             (:national, 'route-national', false), (:doneNational, 'route-national', true))
						     as o (id, slug, done)
						join partner p on p.slug = o.slug join account a on a.email = 'admin@kcc.example' on conflict do nothing
						""")
			.param("open", OBLIGATION.toString())
			.param("done", DONE.toString())
			.param("national", NATIONAL.toString())
			.param("doneNational", DONE_NATIONAL.toString())
			.update();
		library(jdbc);
		materials(jdbc);
	}

	private static void library(JdbcClient jdbc) {
		jdbc.sql(
				"""
						insert into resource (id, version, slug, kind, title_zh, renewed_at, retired_at, retired_reason, changed_at)
						values (gen_random_uuid(), 0, 'route-resource', 'GUIDE', '指南', '2026-11-20', null, null, now()),
						       (gen_random_uuid(), 0, 'route-retired', 'GUIDE', '旧指南', '2026-11-20', '2026-11-20', '理由', now())
						on conflict do nothing
						""")
			.update();
		jdbc.sql("""
				with file as (
				  insert into resource_file values (repeat('a', 64), 5) on conflict do nothing returning sha256)
				insert into resource_file_piece select sha256, 0, '%PDF-'::bytea from file
				""").update();
		jdbc.sql("""
				insert into resource_version (resource_id, position, added_at, file_sha256, file_kind, file_size)
				select id, 0, '2026-11-20', repeat('a', 64), 'PDF', 5 from resource
				where slug in ('route-resource', 'route-retired') on conflict do nothing
				""").update();
	}

	private static void materials(JdbcClient jdbc) {
		jdbc.sql(
				"""
						insert into material_request (id, version, chapter_id, chapter_slug, status, purpose, needed_by, address,
						                              asked_by, asked_at, due_on, decided_by, decided_at)
						select r.id::uuid, 0, c.id, c.slug, r.status, '一次聚会', '2026-12-01', '某处', a.member_id, '2026-11-20',
						       '2026-11-27', case when r.status <> 'OPEN' then a.member_id end,
						       case when r.status <> 'OPEN' then timestamptz '2026-11-21' end
						from (values (:open, 'OPEN'), (:granted, 'GRANTED')) as r (id, status)
						join chapter c on c.slug = 'guangzhou' join account a on a.email = 'admin@kcc.example' on conflict do nothing
						""")
			.param("open", MATERIAL.toString())
			.param("granted", GRANTED.toString())
			.update();
		jdbc.sql("""
				insert into material_item select id, 0, '贴纸', 20 from material_request where id in (:ids)
				on conflict do nothing
				""").param("ids", List.of(MATERIAL, GRANTED)).update();
	}

	/** The address with real keys in the place of names in braces. */
	static String path(String address) {
		return address.replace("{obligation}", OBLIGATION.toString())
			.replace("{done-obligation}", DONE.toString())
			.replace("{obligation-national}", NATIONAL.toString())
			.replace("{done-national}", DONE_NATIONAL.toString())
			.replace("{material}", MATERIAL.toString())
			.replace("{granted-material}", GRANTED.toString());
	}

}
