package org.kaiyuanshe.kcc.pagecache;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

/**
 * An answer as every visitor gets it, or the note that an address has none.
 *
 * @param headers those of the answer, without what its length and its coding say
 * @param body compressed, if {@code zipped}
 * @param tag its ETag; of the compressed body when that differs, see
 * {@link #tag(boolean)}
 * @param route what the address is a case of
 * @param lasting whether it stays what it is when time goes by
 */
record Page(Map<String, List<String>> headers, String type, byte[] body, boolean zipped, String tag,
		@Nullable String route, boolean lasting, Born born) {

	private static final int BESIDES = 1024;

	private static final String NONE = "";

	/** The note that what is at this address is not the same for everyone. */
	static Page none(Born born) {
		return new Page(Map.of(), NONE, new byte[0], false, NONE, null, false, born);
	}

	boolean isNone() {
		return this.type.equals(NONE);
	}

	/** A strong tag names the bytes that are sent. */
	String tag(boolean compressed) {
		return (compressed && this.tag.startsWith("\"")) ? this.tag.replaceFirst("\"$", "-gz\"") : this.tag;
	}

	byte[] plain() {
		if (!this.zipped) {
			return this.body;
		}
		try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(this.body))) {
			return zip.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Bytes of memory, about. */
	int weight() {
		return isNone() ? BESIDES / 4 : this.body.length + BESIDES;
	}

	/**
	 * When a page was made, and from what.
	 *
	 * @param minute of the portal's clock
	 * @param nanos of the machine, to know its age by
	 * @param count of the changes heard before
	 */
	record Born(long minute, long nanos, long count, Set<String> tables) {

		Born from(Set<String> tables) {
			return new Born(this.minute, this.nanos, this.count, tables);
		}

	}

}
