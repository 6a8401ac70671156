package org.kaiyuanshe.kcc.member;

/**
 * What members choose to show on their page, and to whom. Names, roles and offices are
 * the community's history and always stand there (R14).
 */
public enum ProfilePart {

	ALIAS, LATIN_NAME, AFFILIATION, MEMBERSHIP, INTRO, LINKS, TALKS, RECAPS, AWARDS

}
