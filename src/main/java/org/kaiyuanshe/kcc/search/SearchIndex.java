package org.kaiyuanshe.kcc.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The index, kept in step with what it finds in the transaction of each change. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SearchIndex {

	/** The day of what has none; the order of results needs one. */
	static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

	/** The name of the advisory lock; any number that nobody else uses. */
	private static final long LOCK = 0x5EA2C4;

	private static final String PUT = """
			insert into search_document (kind, ref, title_zh, title_en, body_zh, body_en, heading, content, weight, day,
			                             sample, grams)
			values (:kind, :ref, :titleZh, :titleEn, :bodyZh, :bodyEn, :heading, :content, :weight, :day, :sample,
			        array_to_tsvector(:grams))
			on conflict (kind, ref) do update set
			    title_zh = excluded.title_zh, title_en = excluded.title_en, body_zh = excluded.body_zh,
			    body_en = excluded.body_en, heading = excluded.heading, content = excluded.content,
			    weight = excluded.weight, day = excluded.day, sample = excluded.sample, grams = excluded.grams
			""";

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	SearchIndex(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * Reads one thing again and finds it as it is now, or no longer. Its change must have
	 * reached the database.
	 */
	public void refresh(SearchSource source, String ref) {
		// A rebuild that has read the thing before its change must have written it, too.
		this.jdbc.sql("select pg_advisory_xact_lock_shared(:lock)").param("lock", LOCK).query((row) -> {
		});
		List<SearchDocument> now = source.read(SearchSource.Range.one(ref));
		if (now.isEmpty()) {
			this.jdbc.sql("delete from search_document where kind = :kind and ref = :ref")
				.param("kind", source.kind().name())
				.param("ref", ref)
				.update();
		}
		put(now);
	}

	/**
	 * Whether a rebuild may go on; not while somebody who changed something has yet to
	 * commit.
	 */
	boolean lock() {
		return this.jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
			.param("lock", LOCK)
			.query(Boolean.class)
			.single();
	}

	void put(Collection<SearchDocument> documents) {
		this.batches.batchUpdate(PUT,
				documents.stream().map(SearchIndex::parameters).toArray(SqlParameterSource[]::new));
	}

	/** Forgets what of a kind stands between two refs and is not among those. */
	int forget(SearchKind kind, String after, String upTo, List<String> present) {
		return this.jdbc.sql("""
				delete from search_document where kind = :kind and ref > :after and (:upTo = '' or ref <= :upTo)
				and ref <> all (:present)
				""")
			.param("kind", kind.name())
			.param("after", after)
			.param("upTo", upTo)
			.param("present", present.toArray(String[]::new))
			.update();
	}

	private static SqlParameterSource parameters(SearchDocument document) {
		String heading = document.heading();
		String content = document.content();
		return new MapSqlParameterSource().addValue("kind", document.kind().name())
			.addValue("ref", document.ref())
			.addValue("titleZh", document.title().zh())
			.addValue("titleEn", document.title().en())
			.addValue("bodyZh", document.body().zh())
			.addValue("bodyEn", document.body().en())
			.addValue("heading", heading)
			.addValue("content", content)
			.addValue("weight", document.weight())
			.addValue("day", Objects.requireNonNullElse(document.day(), NO_DAY))
			.addValue("sample", document.sample())
			.addValue("grams", lexemes(document.kind(), heading, content));
	}

	static String[] lexemes(SearchKind kind, String heading, String content) {
		Set<String> anywhere = Grams.of(content);
		List<String> lexemes = new ArrayList<>(anywhere);
		Grams.of(heading).forEach((gram) -> lexemes.add(SearchWords.HEADING + gram));
		lexemes.add(SearchWords.lexeme(kind));
		return lexemes.toArray(String[]::new);
	}

}
