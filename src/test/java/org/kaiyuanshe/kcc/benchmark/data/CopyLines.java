package org.kaiyuanshe.kcc.benchmark.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/** Rows in the text format of COPY, counted and added up. */
public final class CopyLines {

	private static final int FULL = 1 << 16;

	private final Sink sink;

	private final StringBuilder text = new StringBuilder(FULL + 4096);

	private long rows;

	private long sum;

	CopyLines(Sink sink) {
		this.sink = sink;
	}

	/** Adds a row with a value for each column. */
	public void row(@Nullable Object... values) {
		int start = this.text.length();
		for (Object value : values) {
			if (this.text.length() > start) {
				this.text.append('\t');
			}
			append(value);
		}
		add(start);
		this.text.append('\n');
		if (this.text.length() > FULL) {
			flush();
		}
	}

	/** The order of rows makes no difference. */
	private void add(int start) {
		long hash = 0xcbf29ce484222325L;
		for (int at = start; at < this.text.length(); at++) {
			hash = (hash ^ this.text.charAt(at)) * 0x100000001b3L;
		}
		this.sum += hash;
		this.rows++;
	}

	private void append(@Nullable Object value) {
		switch (value) {
			case null -> this.text.append("\\N");
			case Collection<?> list -> appendList(list);
			case CharSequence words -> escape(words);
			default -> this.text.append(value);
		}
	}

	private void appendList(Collection<?> list) {
		StringBuilder array = new StringBuilder("{");
		for (Object each : list) {
			array.append((array.length() > 1) ? "," : "")
				.append('"')
				.append(String.valueOf(each).replace("\\", "\\\\").replace("\"", "\\\""))
				.append('"');
		}
		escape(array.append('}'));
	}

	private void escape(CharSequence words) {
		for (int at = 0; at < words.length(); at++) {
			switch (words.charAt(at)) {
				case '\\' -> this.text.append("\\\\");
				case '\t' -> this.text.append("\\t");
				case '\n' -> this.text.append("\\n");
				case '\r' -> this.text.append("\\r");
				default -> this.text.append(words.charAt(at));
			}
		}
	}

	CopyLines flush() {
		try {
			this.sink.write(this.text.toString().getBytes(StandardCharsets.UTF_8));
			this.text.setLength(0);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Checksum checksum() {
		return new Checksum(this.rows, this.sum);
	}

	/** Where the lines go. */
	interface Sink {

		void write(byte[] bytes) throws IOException;

	}

}
