package org.kaiyuanshe.kcc.recap;

/** Whether anyone may read a recap, or only the team that writes it. */
public enum RecapStatus {

	DRAFT, PUBLISHED

}
