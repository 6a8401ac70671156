package org.kaiyuanshe.kcc.benchmark.data;

/**
 * The rows of a table, made unit by unit: a unit is what its rows are about, such as an
 * event.
 *
 * @param columns as in SQL, separated by commas
 */
public record Table(String name, String columns, int units, Rows rows) {

	String copy() {
		return "copy %s (%s) from stdin".formatted(this.name, this.columns);
	}

	/** Makes the rows of a unit. */
	@FunctionalInterface
	public interface Rows {

		void write(int unit, CopyLines lines);

	}

}
