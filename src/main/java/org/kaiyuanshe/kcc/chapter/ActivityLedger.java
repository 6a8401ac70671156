package org.kaiyuanshe.kcc.chapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.Activity.Exclusion;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of every published event of every chapter. The event module writes it down
 * the arrow, in the transaction that publishes, changes or cancels; the clock and the
 * chapter's page read it.
 */
@Component
public class ActivityLedger {

	/** What stands in the place of an event that was hidden and counts nevertheless. */
	private static final LocalizedText HIDDEN = new LocalizedText("不公开的活动", "An event that is not shown");

	private static final String ROWS = """
			select a.*, host.city_zh as host_zh, host.city_en as host_en
			from chapter_activity a left join chapter host on host.id = a.host_id
			""";

	private final JdbcClient jdbc;

	ActivityLedger(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Enters or replaces that event in the ledgers of its host and of the chapters that
	 * hold it together, and takes it out of all others.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(UUID host, List<UUID> coHosts, Activity activity) {
		this.jdbc.sql("delete from chapter_activity where event_id = :event and chapter_id <> all (:chapters::uuid[])")
			.param("event", activity.event())
			.param("chapters",
					Stream.concat(Stream.of(host), coHosts.stream()).map(UUID::toString).toArray(String[]::new))
			.update();
		enter(host, null, activity);
		coHosts.forEach((chapter) -> enter(chapter, host, activity));
	}

	private void enter(UUID chapter, @Nullable UUID host, Activity activity) {
		LocalizedText venue = (activity.venue() != null) ? activity.venue() : new LocalizedText(null, null);
		this.jdbc.sql("""
				insert into chapter_activity (chapter_id, host_id, event_id, slug, title_zh, title_en, start_local,
				                              end_local, zone, time_known, ends_at, venue_zh, venue_en, online, sample,
				                              exclusion)
				values (:chapter, :host, :event, :slug, :titleZh, :titleEn, :start, :end, :zone, :timeKnown, :endsAt,
				        :venueZh, :venueEn, :online, :sample, :exclusion)
				on conflict (chapter_id, event_id) do update
				set host_id = excluded.host_id, slug = excluded.slug, title_zh = excluded.title_zh,
				    title_en = excluded.title_en, start_local = excluded.start_local, end_local = excluded.end_local,
				    zone = excluded.zone, time_known = excluded.time_known, ends_at = excluded.ends_at,
				    venue_zh = excluded.venue_zh, venue_en = excluded.venue_en, online = excluded.online,
				    sample = excluded.sample, exclusion = excluded.exclusion
				""")
			.param("chapter", chapter)
			.param("host", host)
			.param("event", activity.event())
			.param("slug", activity.slug())
			.param("titleZh", activity.title().zh())
			.param("titleEn", activity.title().en())
			.param("start", activity.when().start())
			.param("end", activity.when().end())
			.param("zone", activity.when().zone().getId())
			.param("timeKnown", activity.when().timeKnown())
			.param("endsAt", Columns.parameter(activity.endsAt()))
			.param("venueZh", venue.zh())
			.param("venueEn", venue.en())
			.param("online", activity.online())
			.param("sample", activity.sample())
			.param("exclusion", (activity.exclusion() != null) ? activity.exclusion().name() : null)
			.update();
	}

	/** Takes an event that is no longer public out of every ledger. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void withdraw(UUID event) {
		this.jdbc.sql("delete from chapter_activity where event_id = :event").param("event", event).update();
	}

	/**
	 * What is nearest to now on either side. Trials come on top of what is over, so that
	 * they push nothing out, and are not among what is to come.
	 */
	Around around(UUID chapter, Instant now, int limit) {
		Map<Boolean, List<Activity>> over = this.jdbc.sql(ROWS + """
				where (a.chapter_id, a.event_id) in (
				  (select chapter_id, event_id from chapter_activity
				   where chapter_id = :chapter and ends_at > :now and exclusion is distinct from 'TEST' and not hidden
				   order by ends_at, event_id limit :limit)
				  union all
				  (select chapter_id, event_id from chapter_activity
				   where chapter_id = :chapter and ends_at <= :now and exclusion is distinct from 'TEST' and not hidden
				   order by ends_at desc, event_id limit :limit)
				  union all
				  (select chapter_id, event_id from chapter_activity
				   where chapter_id = :chapter and ends_at <= :now and exclusion = 'TEST' and not hidden
				   order by ends_at desc, event_id limit :limit)
				  union all
				  (select chapter_id, event_id from chapter_activity
				   where chapter_id = :chapter and ends_at <= :now and exclusion is null
				   order by ends_at desc limit 1))
				order by a.ends_at desc, a.event_id
				""")
			.param("chapter", chapter)
			.param("now", Columns.parameter(now))
			.param("limit", limit)
			.query((row, number) -> activity(row))
			.stream()
			.collect(Collectors.partitioningBy((activity) -> !activity.endsAt().isAfter(now)));
		return new Around(over.get(false).reversed(), over.get(true));
	}

	/** What the chapter did in all. */
	Deeds deeds(UUID chapter, Instant now) {
		return this.jdbc.sql("""
				select count(*) as held, extract(year from min(start_local))::text as first_year,
				       extract(year from max(start_local))::text as last_year
				from chapter_activity where chapter_id = :chapter and exclusion is null and ends_at <= :now
				""").param("chapter", chapter).param("now", Columns.parameter(now)).query(Deeds.class).single();
	}

	private static Activity activity(ResultSet row) throws SQLException {
		boolean hidden = row.getBoolean("hidden");
		return new Activity(Columns.id(row, "event_id"), row.getString("slug"),
				hidden ? HIDDEN : Columns.text(row, "title"), Columns.when(row),
				hidden ? null : Columns.text(row, "venue"), row.getBoolean("online"), row.getBoolean("sample"),
				exclusion(row.getString("exclusion")), host(row));
	}

	private static @Nullable LocalizedText host(ResultSet row) throws SQLException {
		LocalizedText city = Columns.text(row, "host");
		return city.isEmpty() ? null : city;
	}

	private static @Nullable Exclusion exclusion(@Nullable String name) {
		return (name != null) ? Exclusion.valueOf(name) : null;
	}

	/**
	 * What a chapter does and did.
	 *
	 * @param upcoming what is still to come, the next first
	 * @param past what is over, the latest first; the last that counted is always among
	 * it, however long ago
	 */
	record Around(List<Activity> upcoming, List<Activity> past) {
	}

	/** How many events were held, from one year to another; no years for none. */
	public record Deeds(int held, @Nullable String firstYear, @Nullable String lastYear) {
	}

}
