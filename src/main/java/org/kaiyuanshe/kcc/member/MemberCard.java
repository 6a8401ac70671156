package org.kaiyuanshe.kcc.member;

import org.jspecify.annotations.Nullable;

/**
 * One line of the directory; the letter that it stands under is the first of its pinyin.
 */
public record MemberCard(String slug, String name, @Nullable String alias, @Nullable String latinName, String sortKey,
		@Nullable Integer formalSince, boolean sample) {

	public String letter() {
		return this.sortKey.isEmpty() ? "#" : this.sortKey.substring(0, 1).toUpperCase();
	}

}
