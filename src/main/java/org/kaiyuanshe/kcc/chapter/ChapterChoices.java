package org.kaiyuanshe.kcc.chapter;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.kaiyuanshe.kcc.chapter.ChapterPages.Choice;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;

/**
 * Lets a form name one chapter of all, of which there may be thousands: a city or a slug
 * is typed, the page suggests some, and what was typed is looked up here.
 */
@Component
@Transactional(readOnly = true)
public class ChapterChoices {

	private static final int MOST = 200;

	private final JdbcClient jdbc;

	ChapterChoices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that the page suggests, by pinyin; where there are more, some of them. */
	public List<Choice> suggestions(Eligible among) {
		return this.jdbc
			.sql("select * from (select c.slug, c.city_zh, c.city_en, c.sort_key from chapter c where "
					+ among.condition() + " order by c.slug limit :most) few order by sort_key, slug")
			.params(among.parameters())
			.param("most", MOST)
			.query((row, number) -> new Choice(row.getString("slug"), Columns.text(row, "city")))
			.list();
	}

	/** Whether the chapter with that slug can be chosen. */
	public boolean holds(Eligible among, String slug) {
		return this.jdbc
			.sql("select exists (select 1 from chapter c where c.slug = :slug and (" + among.condition() + "))")
			.params(among.parameters())
			.param("slug", slug)
			.query(Boolean.class)
			.single();
	}

	/**
	 * The slug of the one chapter that was typed; if there is none, that is said at the
	 * field. A slug goes before a name, so that each of two cities with one name can be
	 * told.
	 */
	public Optional<String> find(Eligible among, String typed, BindingResult result, String field) {
		if (result.hasFieldErrors(field)) {
			return Optional.empty();
		}
		List<Named> named = named(among, typed.strip());
		String refusal = typed.isBlank() ? "NotBlank" : refusal(among, named);
		if (!refusal.isEmpty()) {
			FormErrors.reject(result, field, typed, refusal);
			return Optional.empty();
		}
		return Optional.of(named.getFirst().slug());
	}

	/** The first two that are called so, those that can be chosen before others. */
	private List<Named> named(Eligible among, String typed) {
		return this.jdbc.sql("select c.slug, (" + among.condition() + """
				) is true as eligible, c.slug = :typed as exact from chapter c
				where lower(:typed) in (c.slug, lower(c.city_zh), lower(c.city_en)) or c.city_key = :key
				order by eligible desc, exact desc, c.slug limit 2
				""")
			.params(among.parameters())
			.param("typed", typed)
			.param("key", CityKey.of(typed).value())
			.query(Named.class)
			.list();
	}

	/** The key of the reason why none of them is the one; empty if the first is. */
	private static String refusal(Eligible among, List<Named> named) {
		if (named.isEmpty()) {
			return "chapter.choice.unknown";
		}
		if (!named.getFirst().eligible()) {
			return among.refusal();
		}
		boolean alone = named.getFirst().exact() || !named.getLast().eligible() || named.size() == 1;
		return alone ? "" : "chapter.choice.ambiguous";
	}

	/**
	 * Which chapters can be chosen.
	 *
	 * @param condition what holds of such a chapter {@code c}, in SQL with these
	 * parameters
	 * @param refusal the message for one of which it does not
	 */
	public record Eligible(String condition, Map<String, ?> parameters, String refusal) {
	}

	private record Named(String slug, boolean eligible, boolean exact) {
	}

}
