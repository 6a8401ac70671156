package org.kaiyuanshe.kcc.backup;

/** A command that cannot be done, for a reason that the operator reads as a sentence. */
final class Refused extends RuntimeException {

	Refused(String sentence, Object... arguments) {
		super(sentence.formatted(arguments));
	}

}
