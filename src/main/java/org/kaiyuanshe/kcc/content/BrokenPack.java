package org.kaiyuanshe.kcc.content;

/**
 * A content pack cannot be imported: which file, which line, and why. Nothing of it has
 * been written.
 */
class BrokenPack extends RuntimeException {

	BrokenPack(String file, int line, String cause) {
		super("%s, line %d: %s".formatted(file, line, cause));
	}

	BrokenPack(String file, String cause) {
		super("%s: %s".formatted(file, cause));
	}

}
