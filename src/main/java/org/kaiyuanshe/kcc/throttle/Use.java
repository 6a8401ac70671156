package org.kaiyuanshe.kcc.throttle;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Something that is about to be counted.
 *
 * @param policy what it is
 * @param key whom it is about; only a keyed hash of it is stored
 * @param address where it comes from, if a spared network need not be counted
 */
public record Use(Policy policy, String key, @Nullable String address) {

	/** One of an account or a mailbox; it counts wherever it comes from. */
	public static Use of(Policy policy, Object key) {
		return new Use(policy, key.toString().strip().toLowerCase(Locale.ROOT), null);
	}

	/** One of the network of that address. */
	public static Use byNetwork(Policy policy, String address) {
		return new Use(policy, Networks.of(address), address);
	}

	/** One of an account or a mailbox from that network alone. */
	public static Use byNetwork(Policy policy, String address, Object key) {
		return new Use(policy, Networks.of(address) + " " + of(policy, key).key(), address);
	}

	/** The same, but not counted when it comes from a spared network. */
	public Use from(String from) {
		return new Use(this.policy, this.key, from);
	}

}
