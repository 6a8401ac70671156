package org.kaiyuanshe.kcc.resource;

import java.time.LocalDate;
import java.util.List;

/**
 * What a chapter asks for.
 *
 * @param purpose what it is for
 * @param neededBy the day by which it must be there
 * @param address where to send it, and to whom; never leaves the request (R17)
 */
record MaterialWish(List<MaterialItem> items, String purpose, LocalDate neededBy, String address) {

	/** An address is nobody's business in a log. */
	@Override
	public String toString() {
		return "MaterialWish[" + this.items + "]";
	}

}
