package org.kaiyuanshe.kcc.core;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.core.PersonalData.Person;
import org.springframework.stereotype.Component;

/**
 * Tells names that mean somebody from words that everybody here uses: people type their
 * own names, and whoever calls themselves like the community must not take its name out
 * of every text when they go (R17).
 */
@Component
public class FamiliarNames {

	/** A longer one is a sentence, which may thank somebody. */
	private static final int LONGEST = 30;

	private final Communities communities;

	private final List<FamiliarWords> words;

	private final List<FamiliarTitles> titles;

	FamiliarNames(Communities communities, List<FamiliarWords> words, List<FamiliarTitles> titles) {
		this.communities = communities;
		this.words = words;
		this.titles = titles;
	}

	/** Those of the person's names that stay in texts of others. */
	public Set<String> of(Person person) {
		List<String> small = person.names().stream().map(FamiliarNames::small).toList();
		Set<String> titled = this.titles.stream()
			.flatMap((each) -> each.among(small).stream())
			.collect(Collectors.toSet());
		List<String> terms = terms();
		return person.names()
			.stream()
			.filter((name) -> titled.contains(small(name)) || terms.stream().anyMatch((term) -> has(term, small(name))))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** The person's names but for those. */
	public Set<String> without(Person person) {
		Set<String> names = new LinkedHashSet<>(person.names());
		names.removeAll(of(person));
		return names;
	}

	private List<String> terms() {
		Community community = this.communities.current();
		Stream<LocalizedText> texts = Stream
			.of(Stream.of(community.name(), community.organisation(), community.slogan(), community.chapterName()),
					community.roles().values().stream(), community.workgroupKinds().values().stream(),
					community.regions().stream().map(Community.Region::name))
			.flatMap((each) -> each);
		return Stream.of(Stream.of(community.shortName()), texts.flatMap((text) -> Stream.of(text.zh(), text.en())),
				this.words.stream().flatMap((each) -> each.all().stream()).filter((word) -> word.length() <= LONGEST))
			.flatMap((each) -> each)
			.filter(Objects::nonNull)
			.map(FamiliarNames::small)
			.toList();
	}

	/** Whether the term is made of the name; Latin ones only as whole words. */
	private static boolean has(String term, String name) {
		if (name.isEmpty() || !term.contains(name)) {
			return false;
		}
		return name.codePoints().anyMatch(Character::isIdeographic) || Pattern
			.compile("(?<![\\p{L}\\p{N}&&\\P{IsHan}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}&&\\P{IsHan}])")
			.matcher(term)
			.find();
	}

	private static String small(String name) {
		return name.strip().toLowerCase(Locale.ROOT);
	}

}
