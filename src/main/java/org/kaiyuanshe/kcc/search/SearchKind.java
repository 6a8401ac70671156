package org.kaiyuanshe.kcc.search;

/**
 * What can be found, in the order in which the page of results names it. Each kind has
 * one {@link SearchSource}.
 */
public enum SearchKind {

	CHAPTER("/chapters/"), EVENT("/events/"), RECAP("/recaps/"), CONFERENCE("/conferences/"), WORKGROUP("/workgroups/"),
	MEMBER("/members/"), PROJECT("/projects/"), PARTNER("/partners/"), RESOURCE("/resources/"),
	ANNUAL_REPORT("/annual-reports/"), PAGE("/");

	private final String folder;

	SearchKind(String folder) {
		this.folder = folder;
	}

	/** The address of the page that shows the thing with that name. */
	String path(String ref) {
		return this.folder + ref;
	}

}
