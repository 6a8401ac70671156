package org.kaiyuanshe.kcc.core;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;

/** The time zones that a form offers, each by the city it is named after. */
public final class TimeZones {

	private TimeZones() {
	}

	/** The zones of places, sorted by the name of the city in that language. */
	public static List<Choice> choices(Locale locale) {
		TimeZoneNames names = TimeZoneNames.getInstance(locale);
		return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)
			.stream()
			.filter(ZoneId.getAvailableZoneIds()::contains)
			.map((id) -> new Choice(id, names.getExemplarLocationName(id)))
			.sorted(Comparator.comparing(Choice::label, Collator.getInstance(locale)::compare))
			.toList();
	}

	/** The zone of that IANA name; none for anything else, fixed offsets included. */
	public static @Nullable ZoneId find(@Nullable String name) {
		return (name != null && ZoneId.getAvailableZoneIds().contains(name.strip())) ? ZoneId.of(name.strip()) : null;
	}

	/** A zone by its IANA name, and its city as the reader calls it. */
	public record Choice(String value, String label) {
	}

}
