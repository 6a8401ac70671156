package org.kaiyuanshe.kcc.workgroup;

/**
 * What a workgroup's work is directed at; the names come from the community's content
 * pack.
 */
public enum WorkgroupKind {

	/** The committee of all leads and deputies. */
	EXECUTIVE, INTERNAL, OUTREACH, SPECIAL, OTHER

}
