package org.kaiyuanshe.kcc.core;

import java.time.Year;

/**
 * What a module can tell of a year by itself; an annual report may take it as one of its
 * sections.
 */
public interface YearSection {

	/**
	 * The kind of section that it fills, such as {@code chapters} or {@code awards}.
	 */
	String kind();

	/**
	 * What there is to tell of that year, as Markdown in both languages; blank when there
	 * is nothing.
	 */
	LocalizedText of(Year year);

}
