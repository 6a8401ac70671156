package org.kaiyuanshe.kcc.benchmark.table;

/** Something that a row needs is not on this machine; the message says what. */
class NotMeasured extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NotMeasured(String why) {
		super(why);
	}

}
