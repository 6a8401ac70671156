package org.kaiyuanshe.kcc.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.core.PersonalData.Person;

/**
 * Takes the names and addresses of one person out of texts that others wrote, and puts a
 * neutral word there (R17). How far it goes follows from what a name may mean: two
 * Chinese characters can be a word of everyday language, so in a text that is not about
 * the person they count only where they stand alone.
 */
public final class NameWords {

	private static final String NEVER = "(?!)";

	private static final int SHORT = 4;

	private final Pattern pattern;

	private final List<String> traces;

	private NameWords(Person person, Collection<String> names, boolean linked, Collection<String> othersNames) {
		List<String> known = names.stream().filter((name) -> !bounded(name, linked).isEmpty()).toList();
		Stream<String> longer = othersNames.stream()
			.filter((other) -> known.stream().anyMatch((name) -> !other.equals(name) && other.contains(name)))
			.sorted(Comparator.comparingInt(String::length).reversed())
			.map(Pattern::quote);
		Stream<String> mails = person.emails()
			.stream()
			.map((mail) -> "(?<![\\w.+-])(?i:" + Pattern.quote(mail) + ")(?![\\w-])");
		String page = person.slug().isEmpty() ? NEVER
				: "(?<=/members)/" + Pattern.quote(person.slug()) + "(?![a-z0-9-])";
		this.pattern = Pattern.compile("(?<kept>%s)|(?<name>%s)|(?<mail>%s)|(?<page>%s)".formatted(either(longer),
				either(known.stream().map((name) -> bounded(name, linked))), either(mails), page));
		this.traces = Stream
			.of(known.stream(), person.emails().stream(),
					Stream.of("/members/" + person.slug()).filter((path) -> !person.slug().isEmpty()))
			.flatMap((words) -> words)
			.map((word) -> word.toLowerCase(Locale.ROOT))
			.distinct()
			.toList();
	}

	/**
	 * For texts that the person is part of: an event they spoke at, their photo.
	 * @param names those of the person that are to be looked for
	 */
	public static NameWords inLinkedTexts(Person person, Set<String> names, Set<String> othersNames) {
		return new NameWords(person, names, true, othersNames);
	}

	/**
	 * For all other texts.
	 * @param names those of the person that are to be looked for
	 * @param othersNames those of other members: a name that another bears, too, is left
	 * alone, and so is a longer one that contains it
	 */
	public static NameWords anywhere(Person person, Set<String> names, Set<String> othersNames) {
		return new NameWords(person, names.stream().filter((name) -> !othersNames.contains(name)).toList(), false,
				othersNames);
	}

	/** The pattern of a name; empty where it is too short to be looked for. */
	private static String bounded(String name, boolean linked) {
		long han = name.codePoints().filter(Character::isIdeographic).count();
		boolean latin = name.codePoints()
			.anyMatch((each) -> Character.isLetter(each) && !Character.isIdeographic(each));
		String quoted = Pattern.quote(name);
		if (latin) {
			boolean enough = name.strip().contains(" ") || (linked || han > 0) && name.length() >= SHORT;
			return enough ? "(?<![\\p{L}\\p{N}&&\\P{IsHan}])(?i:" + quoted + ")(?![\\p{L}\\p{N}&&\\P{IsHan}])" : "";
		}
		if (han == 2 && !linked) {
			return "(?<!\\p{IsHan})" + quoted + "(?!\\p{IsHan})";
		}
		return (han >= 2) ? quoted : "";
	}

	private static String either(Stream<String> patterns) {
		String all = patterns.collect(Collectors.joining("|"));
		return all.isEmpty() ? NEVER : all;
	}

	/** A text that contains none of these, in small letters, needs no look. */
	public List<String> traces() {
		return this.traces;
	}

	/** The text without the person. */
	public String without(String text) {
		return this.pattern.matcher(text).replaceAll((found) -> Matcher.quoteReplacement(instead(found)));
	}

	private static String instead(MatchResult found) {
		if (found.group("name") != null) {
			boolean chinese = found.group().codePoints().anyMatch(Character::isIdeographic);
			return chinese ? PersonalData.FORMER : PersonalData.FORMER_EN;
		}
		if (found.group("mail") != null) {
			return PersonalData.NOBODY;
		}
		return (found.group("page") != null) ? "" : found.group();
	}

}
