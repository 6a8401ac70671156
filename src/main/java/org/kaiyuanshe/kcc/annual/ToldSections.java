package org.kaiyuanshe.kcc.annual;

import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.YearSection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the modules can tell of a year by themselves. */
@Component
@Transactional(readOnly = true)
class ToldSections {

	private static final LocalizedText NOTHING = new LocalizedText(null, null);

	private final Map<String, YearSection> sections;

	ToldSections(List<YearSection> sections) {
		this.sections = sections.stream().collect(Collectors.toMap(YearSection::kind, Function.identity()));
	}

	/**
	 * The text of a kind; of a kind like {@code workgroups/media}, of that part of it.
	 */
	public LocalizedText of(@Nullable String kind, Year year) {
		return (kind != null) ? of(List.of(kind), year).getOrDefault(kind, NOTHING) : NOTHING;
	}

	/** The texts of several kinds; each module is asked at most twice. */
	public Map<String, LocalizedText> of(Collection<String> kinds, Year year) {
		Map<String, LocalizedText> texts = new HashMap<>();
		this.sections.forEach((kind, section) -> {
			if (kinds.contains(kind)) {
				texts.put(kind, section.of(year));
			}
			if (kinds.stream().anyMatch((each) -> each.startsWith(kind + "/"))) {
				section.parts(year).forEach((part) -> texts.put(kind + "/" + part.key(), part.text()));
			}
		});
		return texts;
	}

	/** Everything that a section can be told of, in the order of the alphabet. */
	public List<Choice> choices(Year year) {
		List<Choice> choices = new ArrayList<>();
		this.sections.keySet().stream().sorted().forEach((kind) -> {
			choices.add(new Choice(kind, kind, null));
			this.sections.get(kind)
				.parts(year)
				.forEach((part) -> choices.add(new Choice(kind + "/" + part.key(), kind, part.name())));
		});
		return choices;
	}

	/** Whether there is a module for it. */
	public boolean knows(String kind, Year year) {
		return choices(year).stream().anyMatch((choice) -> choice.value().equals(kind));
	}

	/** A kind of section, or the part of one with that name. */
	record Choice(String value, String kind, @Nullable LocalizedText part) {
	}

}
