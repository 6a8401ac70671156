package org.kaiyuanshe.kcc.benchmark;

/** Fills an empty database with as many rows as asked for. */
public final class Generate {

	private Generate() {
	}

	/** Reads {@code scale} and {@code data}. */
	public static void main(String[] args) {
		System.out.println("scale " + System.getProperty("scale"));
	}

}
