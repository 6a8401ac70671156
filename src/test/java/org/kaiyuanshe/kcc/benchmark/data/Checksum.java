package org.kaiyuanshe.kcc.benchmark.data;

/** How many rows there are, and a number that any other rows would not give. */
public record Checksum(long rows, long sum) {

	static final Checksum NONE = new Checksum(0, 0);

	Checksum plus(Checksum other) {
		return new Checksum(this.rows + other.rows, this.sum + other.sum);
	}

	@Override
	public String toString() {
		return "%d rows, checksum %016x".formatted(this.rows, this.sum);
	}

}
