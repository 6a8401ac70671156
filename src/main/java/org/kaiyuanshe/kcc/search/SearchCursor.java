package org.kaiyuanshe.kcc.search;

import java.time.LocalDate;

/**
 * Where a page of results ended. It holds the order itself, so that it leads on even if
 * the last result is gone.
 *
 * @param heading whether its words were in its heading
 */
record SearchCursor(boolean heading, int weight, LocalDate day, String kind, String ref) {

	/** What a cursor in an address looks like. */
	static final String PATTERN = "[01]\\.\\d{1,2}\\.-?\\d{1,6}\\.[A-Z]{1,20}\\.[a-z0-9-]{1,200}";

	static SearchCursor parse(String text) {
		String[] parts = text.split("\\.");
		return new SearchCursor(parts[0].equals("1"), Integer.parseInt(parts[1]),
				LocalDate.ofEpochDay(Long.parseLong(parts[2])), parts[3], parts[4]);
	}

	@Override
	public String toString() {
		return "%d.%d.%d.%s.%s".formatted(this.heading ? 1 : 0, this.weight, this.day.toEpochDay(), this.kind,
				this.ref);
	}

}
