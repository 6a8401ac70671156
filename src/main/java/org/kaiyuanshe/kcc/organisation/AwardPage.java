package org.kaiyuanshe.kcc.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Html;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.Provenance;

/** An award with everyone it was given to. */
public record AwardPage(String slug, LocalizedText name, boolean certificate, @Nullable Integer firstYear,
		@Nullable Integer lastYear, LocalizedText givenBy, LocalizedText scope, LocalizedText intro,
		Provenance provenance, List<Grant> grants) {

	/** The grants year by year, the latest first. */
	public Map<Integer, List<Grant>> years() {
		return this.grants.stream()
			.collect(Collectors.groupingBy(Grant::year, () -> new TreeMap<>(Comparator.reverseOrder()),
					Collectors.toList()));
	}

	/** How many people were given it in that year, everyone of a team counted. */
	public int people(int year) {
		return this.grants.stream().filter((grant) -> grant.year() == year).mapToInt(Grant::people).sum();
	}

	/** Markdown as safe HTML. */
	public Html html(String markdown) {
		return Markdown.render(markdown);
	}

	/**
	 * Who was given it once.
	 *
	 * @param project the slug of the project whose team it was; none for a person
	 */
	public record Grant(UUID id, UUID awardId, String award, LocalizedText awardName, int year, Named who,
			@Nullable String project, List<Named> team, LocalizedText citation) {

		int people() {
			return this.team.isEmpty() ? 1 : this.team.size();
		}

	}

}
