package org.kaiyuanshe.kcc.api;

/** A parameter that cannot be answered: 400 with that message about it. */
class BadQuery extends RuntimeException {

	private final String parameter;

	private final String key;

	BadQuery(String parameter, String key) {
		super(key);
		this.parameter = parameter;
		this.key = key;
	}

	String parameter() {
		return this.parameter;
	}

	String key() {
		return this.key;
	}

}
