package org.kaiyuanshe.kcc.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.LocalizedText.Phrase;

/** A row of the index that has what was looked for, and its place in the order. */
record Found(SearchCursor place, LocalizedText title, LocalizedText body, boolean sample) {

	static Found of(ResultSet row, boolean heading) throws SQLException {
		SearchCursor place = new SearchCursor(heading, row.getInt("weight"),
				Objects.requireNonNull(Columns.date(row, "day")), row.getString("kind"), row.getString("ref"));
		return new Found(place, Columns.text(row, "title"), Columns.text(row, "body"), row.getBoolean("sample"));
	}

	/** As a reader of that language sees it. */
	SearchHit shown(SearchWords words, Locale locale) {
		SearchKind kind = SearchKind.valueOf(this.place.kind());
		LocalDate day = this.place.day();
		return new SearchHit(kind, kind.path(this.place.ref()), Marked.whole(this.title.in(locale), words),
				snippet(words, locale), day.equals(SearchIndex.NO_DAY) ? null : day, this.sample);
	}

	/** In the other language if only that one has what was looked for. */
	private @Nullable Marked snippet(SearchWords words, Locale locale) {
		if (this.body.isEmpty()) {
			return null;
		}
		Phrase own = this.body.in(locale);
		Phrase other = this.body.in(own.lang().equals("en") ? Locale.CHINESE : Locale.ENGLISH);
		Marked snippet = Marked.part(own, words);
		Marked instead = Marked.part(other, words);
		return (snippet.hit() || !instead.hit()) ? snippet : instead;
	}

}
