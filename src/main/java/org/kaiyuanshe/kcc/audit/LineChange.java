package org.kaiyuanshe.kcc.audit;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What became of one property, as a line of the log keeps it.
 *
 * @param what the kind of record, such as "Chapter"
 * @param row the record, where it has an identity
 * @param property its path, such as "intro.zh"
 * @param of the member whose data it is, if it is someone's
 */
record LineChange(String what, @Nullable UUID row, String property, @Nullable String before, @Nullable String after,
		@Nullable UUID of) {

	/** What the same property became of later in the same transaction. */
	LineChange then(@Nullable String later) {
		return new LineChange(this.what, this.row, this.property, this.before, later, this.of);
	}

}
