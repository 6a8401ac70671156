package org.kaiyuanshe.kcc.pagecache;

import java.util.stream.Stream;

import org.kaiyuanshe.kcc.Visitor;

/** What a portal answers to a visitor without cookies. */
record Asked(int port) {

	/** How the page cache came by the answer; empty if it has no part in it. */
	String status(String path) {
		return header(path, Sending.STATUS);
	}

	String header(String path, String name) {
		String found = raw(path).replaceAll("(?s)\r\n\r\n.*", "\r\n")
			.replaceAll("(?is).*\r\n" + name + ": ([^\r]*)\r.*", "$1");
		return found.contains("\r") ? "" : found;
	}

	String raw(String path, String... headers) {
		return Visitor.raw(this.port,
				Stream.concat(Stream.of("GET " + path + " HTTP/1.1", "Host: localhost"), Stream.of(headers))
					.toArray(String[]::new));
	}

}
