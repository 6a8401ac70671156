package org.kaiyuanshe.kcc.core;

import java.util.Arrays;

/**
 * A step that the rules do not allow; answers 409 with the message in the visitor's
 * language.
 */
public class RuleViolation extends RuntimeException {

	private final String key;

	private final Object[] arguments;

	public RuleViolation(String key, Object... arguments) {
		super((arguments.length == 0) ? key : key + " " + Arrays.toString(arguments));
		this.key = key;
		this.arguments = arguments;
	}

	/** Fails with that message where the rule is broken. */
	public static void when(boolean broken, String key, Object... arguments) {
		if (broken) {
			throw new RuleViolation(key, arguments);
		}
	}

	/** The message key. */
	public String key() {
		return this.key;
	}

	public Object[] arguments() {
		return this.arguments.clone();
	}

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
