package org.kaiyuanshe.kcc.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Counts the lines that pass through it and adds up their SHA-256, so that two tables
 * with the same rows have the same sum in whatever order they are read.
 */
final class Fingerprint extends FilterOutputStream {

	private static final int LANES = 4;

	private final MessageDigest line = Seal.sha256();

	private final long[] sum = new long[LANES];

	private long rows;

	Fingerprint(OutputStream onTo) {
		super(onTo);
	}

	@Override
	public void write(int single) throws IOException {
		write(new byte[] { (byte) single }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int from, int length) throws IOException {
		this.out.write(bytes, from, length);
		int begin = from;
		for (int i = from; i < from + length; i++) {
			if (bytes[i] == '\n') {
				this.line.update(bytes, begin, i - begin);
				endLine();
				begin = i + 1;
			}
		}
		this.line.update(bytes, begin, from + length - begin);
	}

	private void endLine() {
		ByteBuffer digest = ByteBuffer.wrap(this.line.digest());
		for (int lane = 0; lane < LANES; lane++) {
			this.sum[lane] += digest.getLong();
		}
		this.rows++;
	}

	long rows() {
		return this.rows;
	}

	/** The sum in hexadecimal. */
	String value() {
		ByteBuffer bytes = ByteBuffer.allocate(LANES * Long.BYTES);
		for (long lane : this.sum) {
			bytes.putLong(lane);
		}
		return HexFormat.of().formatHex(bytes.array());
	}

	/** Whether what passed through is what the manifest says. */
	boolean fits(Manifest.Rows expected) {
		return this.rows == expected.rows() && value().equals(expected.fingerprint());
	}

}
