package org.kaiyuanshe.kcc.event;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.search.SearchKind;
import org.kaiyuanshe.kcc.search.SearchPieces;

/**
 * The statements that lists of events are read with. Only what is asked for stands in
 * them, and each part can be answered by an index, so that they cost as much among a
 * million events as among a hundred.
 */
public final class EventQueries {

	/** The parameters of a filter are those of {@link EventPages}. */
	private static final String AFTER = " and (e.starts_at, e.id) %s (select starts_at, id from event where slug = :after)";

	/** The ids of what the chapter {@code :chapter} holds, alone or with others. */
	public static final String HELD = """
			select own.id from event own where own.chapter_id = (select id from chapter where slug = :chapter)
			union all
			select h.event_id from event_co_host h
			where h.chapter_id = (select id from chapter where slug = :chapter)
			  and h.state = 'ACCEPTED' and h.dissolved_at is null
			""";

	private EventQueries() {
	}

	/**
	 * A condition on event e: held by the chapter {@code :chapter}, alone or with others;
	 * without a chapter none.
	 */
	public static String heldBy(@Nullable String chapter) {
		return (chapter != null) ? " and e.id in (" + HELD + ") " : "";
	}

	/** What is not over at {@code :now}, the next first. */
	static String upcoming(EventFilter filter) {
		return notOver(EventPages.EVENTS + where(filter) + after(filter, ">"), ":limit");
	}

	/** What is over, the latest first. An event begins before it is over. */
	static String past(EventFilter filter) {
		return EventPages.EVENTS + where(filter) + after(filter, "<") + """
				  and e.starts_at < :now and e.ends_at <= :now
				order by e.starts_at desc, e.id desc limit :limit
				""";
	}

	/**
	 * Goes on with a statement about events e: those that run, found by their span, and
	 * those that begin later, in the order in which they do.
	 */
	static String notOver(String events, String limit) {
		return """
				select * from (
				  (%1$s and tstzrange(e.starts_at, e.ends_at) @> :now)
				  union all
				  (%1$s and e.starts_at > :now order by e.starts_at, e.id limit %2$s)
				) not_over order by starts_at, id limit %2$s
				""".formatted(events, limit);
	}

	private static String after(EventFilter filter, String than) {
		return (filter.after() != null) ? AFTER.formatted(than) : "";
	}

	private static String where(EventFilter filter) {
		StringBuilder where = new StringBuilder("where").append(EventCards.SHOWN).append(heldBy(filter.chapter()));
		if (filter.mode() != null) {
			where.append(" and e.mode in (:mode, 'BOTH')");
		}
		if (filter.month() != null) {
			where
				.append("""
						 and e.start_local >= :month::date and e.start_local < :month::date + interval '1 month'
						 and e.starts_at >= :month::date - interval '2 days' and e.starts_at < :month::date + interval '33 days'
						""");
		}
		return where.append(text(filter)).toString();
	}

	/** The index of the search knows where the pieces are; the pattern decides. */
	private static String text(EventFilter filter) {
		if (filter.q() == null || filter.q().isBlank()) {
			return "";
		}
		return """
				 and (e.title_zh ilike :text or e.title_en ilike :text or e.venue_zh ilike :text
				      or c.city_zh ilike :text or c.city_en ilike :text)
				""" + (SearchPieces.of(SearchKind.EVENT, filter.q()).isEmpty() ? ""
				: " and e.slug in (select ref from search_document where kind = 'EVENT' and grams @@ :pieces::tsquery)");
	}

}
