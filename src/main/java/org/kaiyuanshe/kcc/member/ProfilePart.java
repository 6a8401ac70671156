package org.kaiyuanshe.kcc.member;

/**
 * What members choose to show on their page. Roles and offices are the community's
 * history and always stand there.
 */
public enum ProfilePart {

	INTRO, LINKS, TALKS, RECAPS, AWARDS

}
