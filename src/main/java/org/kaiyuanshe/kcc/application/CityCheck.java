package org.kaiyuanshe.kcc.application;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.chapter.CityKey;
import org.kaiyuanshe.kcc.chapter.TakenCity;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds out whether a city is still free (R1). */
@Component
class CityCheck {

	private final ChapterService chapters;

	private final ApplicationRepository applications;

	CityCheck(ChapterService chapters, ApplicationRepository applications) {
		this.chapters = chapters;
		this.applications = applications;
	}

	/** What stands in the way of a chapter in the city of those names. */
	@Transactional(readOnly = true)
	public Finding of(LocalizedText city) {
		return of(city, null);
	}

	/** The same where the chapter {@code restarted} would go on there (R5). */
	@Transactional(readOnly = true)
	public Finding of(LocalizedText city, @Nullable UUID restarted) {
		if (city.zh() == null || CityKey.of(city.zh()).isEmpty()) {
			return new Finding(Finding.Kind.UNREADABLE, null);
		}
		Optional<String> own = Optional.ofNullable(restarted)
			.flatMap(this.chapters::reference)
			.map(ChapterReference::slug);
		return this.chapters.chapterIn(city)
			.filter((taken) -> own.filter(taken.slug()::equals).isEmpty())
			.map((taken) -> new Finding(Finding.Kind.TAKEN, taken))
			.orElseGet(() -> new Finding(isAppliedFor(city) ? Finding.Kind.APPLIED_FOR : Finding.Kind.FREE, null));
	}

	private boolean isAppliedFor(LocalizedText city) {
		return this.applications.findWaitingCities().stream().anyMatch((waiting) -> CityKey.isSameCity(waiting, city));
	}

	/** The result, with the chapter that is there if one is. */
	record Finding(Kind kind, @Nullable TakenCity chapter) {

		/** The possible results; {@code application.city.<kind>} says each in words. */
		enum Kind {

			FREE, TAKEN, APPLIED_FOR, UNREADABLE

		}

		boolean isFree() {
			return this.kind == Kind.FREE;
		}

		/** Whether a district of the city could be applied for instead (R1). */
		public boolean isOccupied() {
			return this.kind == Kind.TAKEN || this.kind == Kind.APPLIED_FOR;
		}

	}

}
