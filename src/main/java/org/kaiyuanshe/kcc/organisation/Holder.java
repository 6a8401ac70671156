package org.kaiyuanshe.kcc.organisation;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;

/**
 * Who holds an office or an award.
 *
 * @param memberId the member of that name; none for a guest
 * @param byname a nickname or an English name, as the record gives it
 */
@Embeddable
public record Holder(@Nullable UUID memberId, String name, @Nullable String byname) {

	private static final Pattern WITH_BYNAME = Pattern.compile("(.+?)\\s*[（(]([^（）()]+)[）)]");

	/** A guest, or someone who is yet to be found among the members. */
	public static Holder named(String name, @Nullable String byname) {
		return new Holder(null, name.strip(), (byname == null || byname.isBlank()) ? null : byname.strip());
	}

	/** The same from one line of text: 游崇佑（Mac）. */
	static Holder of(String line) {
		Matcher both = WITH_BYNAME.matcher(line.strip());
		return both.matches() ? named(both.group(1), both.group(2)) : named(line, null);
	}

	Holder as(@Nullable UUID member) {
		return new Holder(member, this.name, this.byname);
	}

	/** How a line of text names them. */
	String line() {
		return (this.byname != null) ? "%s（%s）".formatted(this.name, this.byname) : this.name;
	}

}
