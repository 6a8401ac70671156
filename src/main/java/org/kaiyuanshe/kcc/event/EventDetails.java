package org.kaiyuanshe.kcc.event;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Coordinates;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.When;

/**
 * What a lead writes about an event.
 *
 * @param description Markdown
 * @param capacity how many people fit; none for any number
 * @param test a trial that appears nowhere and does not count
 * @param coordinates the venue on the map, if someone looked it up
 */
public record EventDetails(LocalizedText title, @Nullable LocalizedText description, When when, EventMode mode,
		@Nullable LocalizedText venue, @Nullable LocalizedText address, @Nullable String onlineUrl,
		@Nullable Integer capacity, boolean test, @Nullable Coordinates coordinates) {

	/** Without the point on the map. */
	public EventDetails(LocalizedText title, @Nullable LocalizedText description, When when, EventMode mode,
			@Nullable LocalizedText venue, @Nullable LocalizedText address, @Nullable String onlineUrl,
			@Nullable Integer capacity, boolean test) {
		this(title, description, when, mode, venue, address, onlineUrl, capacity, test, null);
	}

	/** The same at another time. */
	EventDetails at(When other) {
		return new EventDetails(this.title, this.description, other, this.mode, this.venue, this.address,
				this.onlineUrl, this.capacity, this.test, this.coordinates);
	}

	/**
	 * Whether people go to the same place, or to none, as of the other. A pin on the map
	 * that comes later, or is put right, moves nobody.
	 */
	boolean isWhere(EventDetails other) {
		return this.mode == other.mode && isSame(this.venue, other.venue) && isSame(this.address, other.address)
				&& Objects.equals(this.onlineUrl, other.onlineUrl);
	}

	/** A text that nobody wrote comes back from the database as none. */
	static boolean isSame(@Nullable LocalizedText one, @Nullable LocalizedText other) {
		boolean nothing = (one == null || one.isEmpty()) && (other == null || other.isEmpty());
		return nothing || Objects.equals(one, other);
	}

}
