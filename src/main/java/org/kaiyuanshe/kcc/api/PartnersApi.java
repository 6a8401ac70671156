package org.kaiyuanshe.kcc.api;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.LocalizedText.Phrase;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.Slice;
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

/** Partners as the records name them: with how many announced events each helped. */
@RestController
@RequestMapping(path = "/api/v1/partners", produces = MediaType.APPLICATION_JSON_VALUE)
class PartnersApi {

	private static final String PARTNERS = """
			select coalesce(p.name_zh, p.name_en) as key, max(p.name_zh) as name_zh, max(p.name_en) as name_en,
			       count(distinct e.id) as events
			from event_partner p join event e on e.id = p.event_id
			left join chapter c on c.id = e.chapter_id
			where e.status <> 'DRAFT' and not e.test and (:chapter::text is null or c.slug = :chapter)
			  and (:after::text is null or coalesce(p.name_zh, p.name_en) > :after)
			group by 1 order by 1 limit :limit
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
			.query((row, number) -> new Partner(row.getString("key"), Columns.text(row, "name"), row.getInt("events")))
			.list();
		Slice<Partner> page = Slice.of(partners, query.size(), Partner::key);
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
	private record Partner(String key, LocalizedText name, int events) {

		PartnerItem item(Reader reader) {
			return new PartnerItem(reader.words(this.name), this.events);
		}

	}

	/** A partner as it is told. */
	record PartnerItem(@Nullable Phrase name, int events) {
	}

}
