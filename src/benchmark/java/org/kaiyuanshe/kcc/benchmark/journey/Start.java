package org.kaiyuanshe.kcc.benchmark.journey;

import io.gatling.app.Gatling;

/** Runs Gatling and ends this process with it, whatever still runs. */
public final class Start {

	private Start() {
	}

	/** Takes Gatling's arguments. */
	public static void main(String[] arguments) {
		int code = 1;
		try {
			Gatling.main(arguments);
			code = 0;
		}
		finally {
			Runtime.getRuntime().halt(code);
		}
	}

}
