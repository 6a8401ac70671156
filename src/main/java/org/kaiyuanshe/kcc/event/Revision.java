package org.kaiyuanshe.kcc.event;

import java.util.Objects;
import java.util.function.Function;

import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.When;
import org.jspecify.annotations.Nullable;

/**
 * What someone changed about one event of a series, for those that follow. What was left
 * alone stays there as it is, so that mending a word does not undo what was agreed for
 * one evening.
 */
record Revision(EventDetails before, EventDetails after) {

	/** Another event with the same change; its day stays, and whether it is a trial. */
	EventDetails of(EventDetails theirs) {
		return new EventDetails(Objects.requireNonNull(text(EventDetails::title, theirs)),
				text(EventDetails::description, theirs), when(theirs.when()), value(EventDetails::mode, theirs),
				text(EventDetails::venue, theirs), text(EventDetails::address, theirs),
				value(EventDetails::onlineUrl, theirs), value(EventDetails::capacity, theirs), theirs.test(),
				value(EventDetails::coordinates, theirs));
	}

	private When when(When theirs) {
		Hours hours = Hours.of(this.after.when());
		boolean same = hours.equals(Hours.of(this.before.when())) || hours.equals(Hours.of(theirs));
		return same ? theirs : hours.on(theirs.start().toLocalDate());
	}

	private @Nullable LocalizedText text(Function<EventDetails, @Nullable LocalizedText> field, EventDetails theirs) {
		LocalizedText typed = field.apply(this.after);
		boolean same = EventDetails.isSame(typed, field.apply(this.before))
				|| EventDetails.isSame(typed, field.apply(theirs));
		return same ? field.apply(theirs) : typed;
	}

	private <T extends @Nullable Object> T value(Function<EventDetails, T> field, EventDetails theirs) {
		T typed = field.apply(this.after);
		return Objects.equals(typed, field.apply(this.before)) ? field.apply(theirs) : typed;
	}

}
