package org.kaiyuanshe.kcc.resource;

import java.util.Locale;

/** An uploaded file is none that the library takes. */
class FileRefused extends Exception {

	private final Reason reason;

	FileRefused(Reason reason) {
		super(reason.key());
		this.reason = reason;
	}

	Reason reason() {
		return this.reason;
	}

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

	/** What is wrong with it. */
	enum Reason {

		/** More bytes than are taken. */
		BYTES,
		/** None of the kinds that are taken. */
		KIND,
		/** It carries macros. */
		MACROS,
		/** It cannot be read. */
		DAMAGED;

		/** The message that says so. */
		String key() {
			return "resource.refused." + name().toLowerCase(Locale.ROOT);
		}

	}

}
