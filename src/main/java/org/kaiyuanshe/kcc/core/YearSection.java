package org.kaiyuanshe.kcc.core;

import java.time.Year;
import java.util.List;

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

	/**
	 * What it consists of, where a report may also take each piece as a section of its
	 * own.
	 */
	default List<Part> parts(Year year) {
		return List.of();
	}

	/**
	 * A piece of a section.
	 *
	 * @param key lower-case letters, digits and hyphens, the same every year
	 * @param text Markdown, blank when there is nothing to tell
	 */
	record Part(String key, LocalizedText name, LocalizedText text) {
	}

}
