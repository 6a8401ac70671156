package org.kaiyuanshe.kcc.benchmark.data;

import java.util.List;
import java.util.stream.Stream;

/**
 * Rows that the portal's own code makes from what is in the database, read one batch
 * after another.
 */
public interface Batches<T> {

	/** What progress calls it. */
	String name();

	/** The statement that takes the rows. */
	String copy();

	Stream<List<T>> read();

	void write(T thing, CopyLines lines);

}
