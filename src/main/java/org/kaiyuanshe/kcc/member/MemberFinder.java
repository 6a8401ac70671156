package org.kaiyuanshe.kcc.member;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the member whom someone typed into a form. */
@Component
@Transactional(readOnly = true)
public class MemberFinder {

	private static final int SUGGESTIONS = 500;

	private final JdbcClient jdbc;

	MemberFinder(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * By the name, if exactly one member bears it, or by the last part of the address of
	 * their page.
	 */
	public Optional<UUID> find(@Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return Optional.empty();
		}
		List<UUID> found = this.jdbc.sql("""
				select id from member where (name = :typed or slug = :typed) and forgotten_at is null
				order by slug = :typed desc limit 2
				""").param("typed", typed.strip()).query(UUID.class).list();
		return (found.size() == 1) ? Optional.of(found.getFirst()) : bySlug(typed.strip());
	}

	/** Names to choose from, formal members and those with a role. */
	public List<String> names() {
		return this.jdbc.sql("""
				select name from member m
				where forgotten_at is null
				  and (formal_since is not null or exists (select 1 from appointment a where a.member_id = m.id))
				group by name order by min(sort_key) limit :limit
				""").param("limit", SUGGESTIONS).query(String.class).list();
	}

	private Optional<UUID> bySlug(String typed) {
		return this.jdbc.sql("select id from member where slug = :typed and forgotten_at is null")
			.param("typed", typed)
			.query(UUID.class)
			.optional();
	}

}
