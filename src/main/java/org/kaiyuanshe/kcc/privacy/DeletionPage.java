package org.kaiyuanshe.kcc.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.PersonalData.Hindrance;
import org.kaiyuanshe.kcc.search.Mentions.Mention;

/**
 * What a deletion would do, in figures.
 *
 * @param fates of what there is, a line each
 * @param mentions public texts that name them
 * @param kept names of theirs that are words of the community, and stay in texts of
 * others
 * @param hindrances what they have to settle first
 */
record DeletionPage(String email, List<Fate> fates, List<Mention> mentions, Set<String> kept, List<Step> hindrances) {

	public boolean mayGo() {
		return this.hindrances.isEmpty();
	}

	/** What the hindrance is about, as a message takes it. */
	static Object[] words(Hindrance hindrance, Locale language) {
		return hindrance.arguments()
			.stream()
			.map((each) -> (each instanceof LocalizedText text) ? text.in(language).value() : each)
			.toArray();
	}

	/**
	 * What becomes of the rows of one table.
	 *
	 * @param open how many of them go on and end
	 */
	record Fate(String table, int rows, long open) {
	}

	/** What to do first, and where. */
	record Step(String key, Object[] arguments, @Nullable String path) {
	}

}
