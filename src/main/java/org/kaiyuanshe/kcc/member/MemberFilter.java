package org.kaiyuanshe.kcc.member;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Existing;
import org.kaiyuanshe.kcc.search.SearchKind;
import org.kaiyuanshe.kcc.search.SearchPieces;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a visitor asks of the directory: a text, a kind ("all", "formal", "volunteer",
 * "adviser", "role") and the slug to continue after.
 */
record MemberFilter(@Size(max = 100) @Nullable String q,
		@Pattern(regexp = "all|formal|volunteer|adviser|role") @Nullable String kind,
		@Existing("member where slug = :it") @Nullable String after) {

	private static final String PIECES = """
			 and m.slug in (select ref from search_document where kind = 'MEMBER' and grams @@ :pieces::tsquery)
			""";

	private static final String TEXT = """
			 and (m.name ilike :text or m.alias ilike :text or m.latin_name ilike :text
			      or m.sort_key ilike :text or replace(m.sort_key, ' ', '') ilike :text)
			""";

	private static final String MEMBERSHIP = """
			 and m.membership_shown and exists (select from membership s
			     where s.member_id = m.id and s.kind = :membership
			       and (s.from_date is null or s.from_date <= :today) and (s.to_date is null or s.to_date > :today))
			""";

	MemberFilter {
		kind = (kind == null || kind.isBlank()) ? "all" : kind;
		after = (after == null || after.isBlank()) ? null : after;
	}

	/**
	 * The conditions on member m of what is asked for, and of nothing else, so that each
	 * can be answered by an index. That of the search knows where the pieces of a text
	 * are; the pattern decides.
	 */
	String conditions() {
		StringBuilder conditions = new StringBuilder();
		if (this.q != null && !this.q.isBlank()) {
			conditions.append(SearchPieces.of(SearchKind.MEMBER, this.q).isEmpty() ? "" : PIECES).append(TEXT);
		}
		if (membership() != null) {
			conditions.append(MEMBERSHIP);
		}
		if ("role".equals(this.kind)) {
			conditions.append(" and exists (select 1 from appointment a where a.member_id = m.id)");
		}
		if (this.after != null) {
			conditions.append(" and (m.sort_key, m.slug) > (select sort_key, slug from member where slug = :after)");
		}
		return conditions.toString();
	}

	/** The membership that is asked for; none for any. */
	@Nullable String membership() {
		return (this.kind == null || this.kind.equals("all") || this.kind.equals("role")) ? null
				: this.kind.toUpperCase(Locale.ROOT);
	}

}
