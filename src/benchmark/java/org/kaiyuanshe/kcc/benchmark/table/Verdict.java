package org.kaiyuanshe.kcc.benchmark.table;

/** What a figure says about its goal. */
enum Verdict {

	PASS("pass"), FAIL("**fail**"),

	/** Neither: the note says why. */
	NOT_MEASURED("–");

	private final String word;

	Verdict(String word) {
		this.word = word;
	}

	String word() {
		return this.word;
	}

	static Verdict of(boolean reached) {
		return reached ? PASS : FAIL;
	}

}
