package org.kaiyuanshe.kcc.feed;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that feeds tell of; every bean of this type is asked. Events are one,
 * recaps another.
 */
interface FeedEntries {

	/** What was published last, the latest first; of that chapter, or of all. */
	List<FeedEntry> latest(@Nullable String chapter, int most, Locale language);

}
