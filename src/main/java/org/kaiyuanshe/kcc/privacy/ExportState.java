package org.kaiyuanshe.kcc.privacy;

/** How the archive of someone's data stands. */
enum ExportState {

	/** Asked for; being made, or about to be. */
	IN_WORK,
	/** Can be downloaded. */
	READY,
	/** Could not be made, more than once. */
	FAILED

}
