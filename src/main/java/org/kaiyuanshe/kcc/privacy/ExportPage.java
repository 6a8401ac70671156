package org.kaiyuanshe.kcc.privacy;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How the archive of someone's data stands.
 *
 * @param state none before they ever asked, or when the last one is erased
 * @param percent how much of it is made
 * @param bytes how large it is
 * @param until when it is erased
 * @param next when another can be asked for; none for at once
 */
record ExportPage(@Nullable ExportState state, @Nullable Instant askedAt, int percent, int bytes,
		@Nullable Instant until, @Nullable Instant next) {

	static ExportPage none() {
		return new ExportPage(null, null, 0, 0, null, null);
	}

	public boolean inWork() {
		return this.state == ExportState.IN_WORK;
	}

	public boolean ready() {
		return this.state == ExportState.READY;
	}

	public boolean failed() {
		return this.state == ExportState.FAILED;
	}

	/** Whether one can be asked for now. */
	public boolean open() {
		return !inWork() && this.next == null;
	}

	/** Its size in kilobytes, at least one. */
	public int kilobytes() {
		return Math.max(1, (this.bytes + 512) / 1024);
	}

}
