package org.kaiyuanshe.kcc.organisation;

/** Plain words as Markdown. */
final class YearMarkdown {

	private YearMarkdown() {
	}

	/** Takes the meaning from characters that Markdown would act on. */
	static String plain(String words) {
		return words.replaceAll("([\\\\`*_{}\\[\\]()#+!|<>~])", "\\\\$1");
	}

}
