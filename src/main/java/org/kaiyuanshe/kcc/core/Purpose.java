package org.kaiyuanshe.kcc.core;

import java.util.List;

/**
 * For what, for whom and until when the portal takes personal data in some form (R17);
 * the words are messages under {@code purpose.<name>}.
 *
 * @param terms the figures that the end is told with: the same that the jobs go by
 */
public record Purpose(String name, List<Object> terms) {

	public static Purpose of(String name, Object... terms) {
		return new Purpose(name, List.of(terms));
	}

	/** The terms as the arguments of a message. */
	public Object[] arguments() {
		return this.terms.toArray();
	}

}
