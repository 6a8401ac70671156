package org.kaiyuanshe.kcc.benchmark.table;

import java.util.List;

/** Measures one or a few goals that belong together. */
interface Row {

	/** The word for {@code -Drows}. */
	String name();

	/** What the table says when it cannot be measured. */
	String goal();

	List<Figure> measure(Bench bench) throws Exception;

}
