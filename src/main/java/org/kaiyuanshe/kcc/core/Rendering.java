package org.kaiyuanshe.kcc.core;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the answer under way on this thread is made from: the statements it sent to the
 * database, and whether a secret opened it. Begun by whoever wants to keep the answer;
 * nobody else pays for it.
 */
public final class Rendering implements AutoCloseable {

	private static final ThreadLocal<Rendering> CURRENT = new ThreadLocal<>();

	private final Set<String> statements = new HashSet<>();

	private boolean secret;

	private Rendering() {
	}

	/** Begins to note; the caller closes it when the answer is made. */
	public static Rendering begin() {
		Rendering rendering = new Rendering();
		CURRENT.set(rendering);
		return rendering;
	}

	public static boolean isUnderWay() {
		return CURRENT.get() != null;
	}

	/** A statement goes to the database. */
	public static void sends(String sql) {
		Rendering current = current();
		if (current != null) {
			current.statements.add(sql);
		}
	}

	/**
	 * Somebody's private link was looked at, so that what is shown is for them alone.
	 */
	static void usesSecret() {
		Rendering current = current();
		if (current != null) {
			current.secret = true;
		}
	}

	public Set<String> statements() {
		return this.statements;
	}

	public boolean isSecret() {
		return this.secret;
	}

	@Override
	public void close() {
		CURRENT.remove();
	}

	private static @Nullable Rendering current() {
		return CURRENT.get();
	}

}
