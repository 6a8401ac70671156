package org.kaiyuanshe.kcc.core;

/** HTML that is safe to put into a page; only {@link Markdown} makes it. */
public final class Html {

	private final String value;

	Html(String value) {
		this.value = value;
	}

	public boolean isEmpty() {
		return this.value.isEmpty();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
