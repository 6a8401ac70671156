package org.kaiyuanshe.kcc.photo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.kaiyuanshe.kcc.core.AdminTasks;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.Task;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.photo.PhotoReview.Row;
import org.springframework.stereotype.Component;

/** The photos that someone wants taken down. */
@Component
class TakeDownTasks implements AdminTasks {

	private final PhotoReviews reviews;

	private final PortalSettings settings;

	TakeDownTasks(PhotoReviews reviews, PortalSettings settings) {
		this.reviews = reviews;
		this.settings = settings;
	}

	@Override
	public List<Task> forAdmins(Instant now) {
		return this.reviews.waiting()
			.stream()
			.map((row) -> task(row, LocalDate.ofInstant(now, this.settings.zone())))
			.toList();
	}

	/** An answer is due within a week. */
	private Task task(Row row, LocalDate today) {
		LocalDate day = LocalDate.ofInstant(row.at(), this.settings.zone());
		LocalizedText subject = new LocalizedText(When.day(day, Locale.CHINESE), When.day(day, Locale.ENGLISH));
		return Task.due("photo", subject, "photo.task.why", List.of(row.requests()), row.at(),
				day.plusDays(TakeDowns.ANSWER_DAYS), today, "/admin/photos/" + row.photo());
	}

}
