package org.kaiyuanshe.kcc.search;

import java.util.List;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.core.PersonalData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps nothing of its own about anybody: what it copied is read again. */
@Component
class SearchPersonalData implements PersonalData {

	private final ObjectProvider<SearchSource> sources;

	private final SearchIndex index;

	private final JdbcClient jdbc;

	SearchPersonalData(ObjectProvider<SearchSource> sources, SearchIndex index, JdbcClient jdbc) {
		this.sources = sources;
		this.index = index;
		this.jdbc = jdbc;
	}

	@Override
	public List<Table> of(Person person) {
		return List.of();
	}

	@Override
	public void forget(Person person) {
		// Others have yet to forget what it would read.
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forgetCopies(Person person) {
		String[] words = Stream
			.of(person.names().stream(), person.emails().stream(), Stream.of("/members/" + person.slug()))
			.flatMap((each) -> each)
			.flatMap((word) -> Stream.of(word, Folded.of(word).text()))
			.distinct()
			.toArray(String[]::new);
		this.jdbc
			.sql("""
					select kind, ref from search_document d
					where (kind = 'MEMBER' and ref = :slug) or exists (
					  select from unnest(:words::text[]) as word
					  where strpos(lower(concat_ws(' ', title_zh, title_en, body_zh, body_en, heading, content)), lower(word)) > 0)
					order by kind, ref
					""")
			.param("slug", person.slug())
			.param("words", words)
			.query(Found.class)
			.list()
			.forEach(this::readAgain);
	}

	private void readAgain(Found found) {
		this.sources.stream()
			.filter((source) -> source.kind() == found.kind())
			.forEach((source) -> this.index.refresh(source, found.ref()));
	}

	private record Found(SearchKind kind, String ref) {
	}

}
