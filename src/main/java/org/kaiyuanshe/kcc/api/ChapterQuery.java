package org.kaiyuanshe.kcc.api;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterFilter;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a program asks of the list of chapters. */
record ChapterQuery(@Size(max = 40) @Nullable String region,
		@Pattern(regexp = "ACTIVE|DUE_SOON|LAST_CALL|FLAGGED|PAUSED|INDEPENDENT|DISSOLVED") @Nullable String status,
		@Size(max = 100) @Nullable String q, @Size(max = 400) @Nullable String cursor,
		@Min(1) @Max(100) @Nullable Integer limit) {

	ChapterFilter filter(@Nullable String after) {
		return new ChapterFilter(this.region, this.status, this.q, after);
	}

	int size() {
		return (this.limit != null) ? this.limit : 30;
	}

}
