package org.kaiyuanshe.kcc.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.event.PartnerEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads partners: national ones by tier, those of chapters by city. */
@Component
@Transactional(readOnly = true)
public class PartnerPages {

	private static final int LONGEST_LIST = 500;

	/** What was done together is told of so many events. */
	private static final int EVENTS = 30;

	private static final String PARTNERS = """
			select p.*, c.slug as chapter_slug, c.city_zh, c.city_en, c.sort_key as chapter_key
			from partner p left join chapter c on c.id = p.chapter_id
			""";

	private final JdbcClient jdbc;

	private final PartnerEvents events;

	private final PortalSettings settings;

	private final Clock clock;

	PartnerPages(JdbcClient jdbc, PartnerEvents events, PortalSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.settings = settings;
		this.clock = clock;
	}

	/** The partners that everybody can see, the first tier first. */
	public List<PartnerCard> agreed() {
		return cards("where p.agreed_at is not null", null);
	}

	/** The national partners of today. */
	public List<PartnerCard> national() {
		return cards("where p.agreed_at is not null and p.chapter_id is null", null).stream()
			.filter((card) -> card.state() == PartnerState.ACTIVE)
			.toList();
	}

	/** A chapter's partners that everybody can see; those that ended last. */
	public List<PartnerCard> agreedOf(String chapter) {
		return cards("where p.agreed_at is not null and c.slug = :chapter", chapter).stream()
			.sorted(Comparator.comparing(PartnerCard::state))
			.toList();
	}

	/** Every partner, proposed ones included, or every one of a chapter. */
	List<PartnerCard> all(@Nullable String chapter) {
		return cards("where (:chapter::text is null or c.slug = :chapter)", chapter);
	}

	/** A partner that everybody can see. */
	public Optional<PartnerPage> find(String slug) {
		return this.jdbc.sql(PARTNERS + "where p.slug = :slug and p.agreed_at is not null")
			.param("slug", slug)
			.query((row, number) -> page(row))
			.optional();
	}

	/** A partner as its own people see it; another chapter's is not there. */
	Optional<PartnerCard> findOf(@Nullable String chapter, String slug) {
		return this.jdbc.sql(PARTNERS + "where p.slug = :slug and c.slug is not distinct from :chapter::text")
			.param("slug", slug)
			.param("chapter", chapter)
			.query((row, number) -> card(row))
			.optional();
	}

	/**
	 * Which of those names, in small letters, are partners' that everybody can see, with
	 * their slugs; a chapter's own before a national one before another's.
	 */
	Map<String, String> slugs(Collection<String> names, @Nullable String chapter) {
		Map<String, String> slugs = new HashMap<>();
		this.jdbc.sql("""
				select p.slug, name from partner p left join chapter c on c.id = p.chapter_id,
				       lateral unnest(p.called) as name
				where p.called && :names::text[] and p.agreed_at is not null
				order by c.slug is not distinct from :chapter::text desc, c.slug nulls first, p.slug
				""").param("names", names.toArray(String[]::new)).param("chapter", chapter).query((row) -> {
			slugs.putIfAbsent(row.getString("name"), row.getString("slug"));
		});
		return slugs;
	}

	private List<PartnerCard> cards(String where, @Nullable String chapter) {
		List<PartnerCard> cards = new ArrayList<>(
				this.jdbc.sql(PARTNERS + where + " order by c.sort_key nulls first, p.name_zh, p.slug limit :limit")
					.param("chapter", chapter)
					.param("limit", LONGEST_LIST)
					.query((row, number) -> card(row))
					.list());
		cards.sort(Comparator.comparing(PartnerCard::tier));
		return cards;
	}

	private PartnerPage page(ResultSet row) throws SQLException {
		return new PartnerPage(card(row), Columns.list(row, "other_names"), Columns.text(row, "intro"),
				Columns.text(row, "message"), row.getString("message_by"),
				this.events.naming(Columns.list(row, "called"), EVENTS), Columns.provenance(row));
	}

	private PartnerCard card(ResultSet row) throws SQLException {
		boolean agreed = row.getObject("agreed_at") != null;
		LocalDate since = Columns.date(row, "since");
		LocalDate until = Columns.date(row, "until");
		return new PartnerCard(row.getString("slug"), Columns.text(row, "name"),
				PartnerTier.valueOf(row.getString("tier")), PartnerState.on(today(), agreed, since, until),
				row.getString("chapter_slug"), Columns.text(row, "city"), Columns.text(row, "cooperation"),
				row.getString("website"), since, until, agreed);
	}

	LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.settings.zone());
	}

}
