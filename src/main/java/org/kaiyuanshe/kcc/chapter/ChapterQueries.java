package org.kaiyuanshe.kcc.chapter;

import java.util.Arrays;

/**
 * The statements that lists of chapters are read with. The clock of a chapter is worked
 * out for those on the page alone, and for those before them where a stage is asked for.
 */
final class ChapterQueries {

	/**
	 * What the function {@code chapter_clock_start} says of chapter c: asked row by row,
	 * a function is planned for each.
	 */
	static final String CLOCK = """
			 cross join lateral (
			  select greatest(c.records_from, c.founded_on, c.restarted_on,
			                  (max(a.ends_at) at time zone c.zone)::date) as clock_start
			  from chapter_activity a
			  where a.chapter_id = c.id and a.exclusion is null and a.ends_at <= :now) clock
			""";

	/** Those chosen with the day that the clock of each runs from, and its next event. */
	private static final String CARDS = """
			with chosen as (%s),
			clocked as materialized (
			  select c.*, chosen.place, (:now at time zone c.zone)::date as today,
			         clock.clock_start
			  from chosen join chapter c on c.id = chosen.id
			""" + CLOCK + """
			  )
			select s.*, next.slug as next_slug, next.title_zh, next.title_en, next.start_local, next.end_local,
			       next.time_known, next.zone as next_zone
			from clocked s left join lateral (
			  select * from chapter_activity a
			  where a.chapter_id = s.id and a.ends_at > :now and a.exclusion is null and not a.hidden
			  order by a.ends_at limit 1) next on true
			""";

	/** Those of each region in their order, no more than fit, and of these the first. */
	private static final String IN_ORDER = """
			with last as (select array_position(:regions::text[], region) as place, sort_key, slug
			              from chapter where slug = :after)
			select listed.id, r.place, listed.sort_key, listed.slug
			from unnest(:regions::text[]) with ordinality as r (code, place)
			left join last on true
			cross join lateral (
			  select c.id, c.sort_key, c.slug from %s c
			  where c.region = r.code
			    and (c.sort_key, c.slug) > (case when r.place = last.place then last.sort_key else '' end,
			                                case when r.place = last.place then last.slug else '' end)
			    %s
			  order by c.sort_key, c.slug limit :limit) listed
			where %s
			order by r.place, listed.sort_key, listed.slug limit :limit
			""";

	/** Each chapter with its stage on its own today. */
	private static final String STAGED = """
			(select clocked.*, case when today >= (clock_start + make_interval(months => :flagMonths))::date then 'FLAGGED'
			                        when today - clock_start >= :lastCallDays then 'LAST_CALL'
			                        when today - clock_start >= :dueSoonDays then 'DUE_SOON'
			                        else 'ACTIVE' end as stage
			 from (select c.*, (:now at time zone c.zone)::date as today, clock.clock_start
			       from chapter c
			""" + CLOCK + """
			       where c.status = 'ACTIVE' and c.region = r.code
			       order by c.sort_key, c.slug offset 0) clocked)
			""";

	private static final String TEXT = """
			 and (c.city_zh ilike :text or c.city_en ilike :text or c.slug ilike :text
			      or replace(c.sort_key, ' ', '') ilike :text)
			""";

	private ChapterQueries() {
	}

	/** One page, by region and then by pinyin. */
	static String list(ChapterFilter filter) {
		String regions = (filter.after() != null) ? "r.place >= last.place" : "true";
		if (filter.region() != null) {
			regions += " and r.code = :region";
		}
		return CARDS
			.formatted(IN_ORDER.formatted(asksForStage(filter) ? STAGED : "chapter", conditions(filter), regions))
				+ " order by s.place, s.sort_key, s.slug";
	}

	/** Those with the ids {@code :ids}, by pinyin. */
	static String ofIds() {
		return CARDS.formatted("select id, 0 as place from chapter where id = any (:ids::uuid[])")
				+ " order by s.sort_key";
	}

	private static String conditions(ChapterFilter filter) {
		String status = asksForStage(filter) ? " and c.stage = :status"
				: (filter.status() != null) ? " and c.status = :status" : "";
		return status + ((filter.q() != null && !filter.q().isBlank()) ? TEXT : "");
	}

	private static boolean asksForStage(ChapterFilter filter) {
		return filter.status() != null
				&& Arrays.stream(ActivityStage.values()).anyMatch((stage) -> stage.name().equals(filter.status()));
	}

}
