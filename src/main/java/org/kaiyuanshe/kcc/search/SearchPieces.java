package org.kaiyuanshe.kcc.search;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * For lists that are filtered by a text: the pieces that each document with that text
 * has, so that the index finds the few things to look at.
 */
public final class SearchPieces {

	private SearchPieces() {
	}

	/**
	 * As a {@code tsquery} on {@code search_document.grams} that only documents of a kind
	 * have; empty for no words.
	 */
	public static String of(SearchKind kind, @Nullable String typed) {
		SearchWords words = SearchWords.of(typed);
		return words.none() ? "" : words.anywhere(Set.of(kind));
	}

}
