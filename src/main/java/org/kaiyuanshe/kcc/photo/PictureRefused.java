package org.kaiyuanshe.kcc.photo;

import java.util.Locale;

/** An uploaded file cannot be taken as a picture. */
public class PictureRefused extends Exception {

	private final Reason reason;

	public PictureRefused(Reason reason) {
		super(reason.key());
		this.reason = reason;
	}

	public Reason reason() {
		return this.reason;
	}

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

	/** What is wrong with it. */
	public enum Reason {

		/** Nothing was chosen. */
		MISSING,
		/** More bytes than are taken. */
		BYTES,
		/** Neither JPEG nor PNG nor WebP. */
		FORMAT,
		/** Of another format than its name says. */
		NAME,
		/** A picture, and something else that could be run. */
		STOWAWAY,
		/** More besides the picture than any camera writes. */
		METADATA,
		/** More pixels than are decoded. */
		PIXELS,
		/** Too small to be seen. */
		SMALL,
		/** Much longer than wide, or the other way round. */
		SHAPE,
		/** It moves. */
		MOVING,
		/** It cannot be decoded to its end. */
		DAMAGED,
		/** It takes too long to decode. */
		SLOW,
		/** Others are being decoded. */
		BUSY;

		/** The message that says so. */
		public String key() {
			return "photo.refused." + name().toLowerCase(Locale.ROOT);
		}

	}

}
