package org.kaiyuanshe.kcc.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.LocalizedText.Phrase;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.Slice;
import org.kaiyuanshe.kcc.partner.PartnerTier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/**
 * Partners with whom all is agreed, national ones and those of chapters, with how many
 * announced events name each.
 */
@RestController
@RequestMapping(path = "/api/v1/partners", produces = MediaType.APPLICATION_JSON_VALUE)
class PartnersApi {

	private static final String PARTNERS = """
			select p.slug, p.name_zh, p.name_en, p.website, p.tier, p.since, p.until, c.slug as chapter,
			       (select count(*) from event e where e.status <> 'DRAFT' and not e.test and e.id in (
			          select n.event_id from event_partner n
			          where lower(n.name_zh) = any (p.called) or lower(n.name_en) = any (p.called))) as events
			from partner p left join chapter c on c.id = p.chapter_id
			where p.agreed_at is not null and (:chapter::text is null or c.slug = :chapter)
			  and (:after::text is null or p.slug > :after)
			order by p.slug limit :limit
			""";

	private final JdbcClient jdbc;

	private final Known known;

	private final Answers answers;

	private final PortalSettings settings;

	PartnersApi(JdbcClient jdbc, Known known, Answers answers, PortalSettings settings) {
		this.jdbc = jdbc;
		this.known = known;
		this.answers = answers;
		this.settings = settings;
	}

	@GetMapping
	ResponseEntity<String> list(@Valid PartnerQuery query, Locale locale) {
		this.known.chapter(query.chapter());
		List<Partner> partners = this.jdbc.sql(PARTNERS)
			.param("chapter", query.chapter())
			.param("after", Answers.key(query.cursor()))
			.param("limit", query.size() + 1)
			.query((row, number) -> new Partner(row.getString("slug"), Columns.text(row, "name"),
					row.getString("website"), PartnerTier.valueOf(row.getString("tier")), row.getString("chapter"),
					Columns.date(row, "since"), Columns.date(row, "until"), row.getInt("events")))
			.list();
		Slice<Partner> page = Slice.of(partners, query.size(), Partner::slug);
		Reader reader = new Reader(this.settings, locale);
		return this.answers.list(page.items().stream().map((partner) -> partner.item(reader)).toList(), page.next(),
				locale);
	}

	/** What a program asks of the list of partners. */
	record PartnerQuery(@Size(max = 100) @Nullable String chapter, @Size(max = 1200) @Nullable String cursor,
			@Min(1) @Max(100) @Nullable Integer limit) {

		int size() {
			return (this.limit != null) ? this.limit : 30;
		}

	}

	/** A partner as it is read. */
	private record Partner(String slug, LocalizedText name, @Nullable String website, PartnerTier tier,
			@Nullable String chapter, @Nullable LocalDate since, @Nullable LocalDate until, int events) {

		PartnerItem item(Reader reader) {
			return new PartnerItem(reader.words(this.name), reader.url("/partners/" + this.slug), this.website,
					this.tier, this.chapter, this.since, this.until, this.events);
		}

	}

	/** A partner as it is told. */
	record PartnerItem(@Nullable Phrase name, String url, @Nullable String website, PartnerTier tier,
			@Nullable String chapter, @Nullable LocalDate since, @Nullable LocalDate until, int events) {
	}

}
