package org.kaiyuanshe.kcc.chapter;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Existing;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a visitor asks of the list of chapters.
 *
 * @param status a {@link ChapterStatus} or {@link ActivityStage}; none for all
 * @param after the slug of the chapter to continue after
 */
public record ChapterFilter(@Existing(ChapterFilter.REGION) @Nullable String region,
		@Pattern(regexp = "ACTIVE|DUE_SOON|LAST_CALL|FLAGGED|PAUSED|INDEPENDENT|DISSOLVED") @Nullable String status,
		@Size(max = 100) @Nullable String q, @Existing("chapter where slug = :it") @Nullable String after) {

	static final String REGION = "community, jsonb_array_elements(description -> 'regions') r where r ->> 'code' = :it";

	public ChapterFilter {
		region = blankToNull(region);
		status = blankToNull(status);
		after = blankToNull(after);
	}

	/** The same from after that chapter on. */
	public ChapterFilter after(String slug) {
		return new ChapterFilter(this.region, this.status, this.q, slug);
	}

	/** Every chapter. */
	public static ChapterFilter all() {
		return new ChapterFilter(null, null, null, null);
	}

	/** The chapters at that stage of the clock, or with that status. */
	public static ChapterFilter with(Enum<?> status) {
		return new ChapterFilter(null, status.name(), null, null);
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

}
