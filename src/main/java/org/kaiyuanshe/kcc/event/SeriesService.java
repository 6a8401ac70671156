package org.kaiyuanshe.kcc.event;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes series of events, and changes one together with those that follow: all of them or
 * none.
 */
@Service
@Transactional
class SeriesService {

	private final EventRepository events;

	private final EventSeriesRepository series;

	private final EventSlugs slugs;

	private final EventHosts hosts;

	private final ChapterService chapters;

	private final Clock clock;

	SeriesService(EventRepository events, EventSeriesRepository series, EventSlugs slugs, EventHosts hosts,
			ChapterService chapters, Clock clock) {
		this.events = events;
		this.series = series;
		this.slugs = slugs;
		this.hosts = hosts;
		this.chapters = chapters;
		this.clock = clock;
	}

	/**
	 * Makes an event the first of a series, the others as drafts.
	 * @param occurrences how many there are then in all
	 */
	void make(String chapter, String slug, Recurrence recurrence, int occurrences, UUID by) {
		ChapterReference host = host(chapter);
		Event first = hosted(host, slug);
		EventDetails details = first.getDetails();
		List<LocalDate> days = recurrence.days(details.when().start().toLocalDate(), occurrences);
		EventSeries made = EventSeries.of(first, recurrence, occurrences, by, this.clock.instant());
		this.series.saveAndFlush(made);
		this.hosts.save(first);
		for (int number = 2; number <= occurrences; number++) {
			EventDetails next = details.at(Hours.of(details.when()).on(days.get(number - 1)));
			Event copy = first.copy(this.slugs.free(host, next), next, by);
			made.add(copy, number);
			this.hosts.save(copy);
		}
	}

	/** The same, and everyone can see them at once. */
	void makePublic(String chapter, String slug, Recurrence recurrence, int occurrences, UUID by) {
		make(chapter, slug, recurrence, occurrences, by);
		publishDrafts(chapter, slug, by);
	}

	/** Publishes every draft of the event's series that is not over; returns how many. */
	int publishDrafts(String chapter, String slug, UUID by) {
		ChapterReference host = host(chapter);
		List<Event> drafts = following(hosted(host, slug), 0).stream().filter((event) -> !event.isPublic()).toList();
		drafts.forEach((draft) -> {
			draft.publish(by);
			this.hosts.save(draft);
		});
		return drafts.size();
	}

	/**
	 * Rewrites an event, and what was changed about it in all that follow in its series.
	 * @param seen how those stood when the form was opened
	 */
	void change(String chapter, String slug, long version, EventDetails details, @Nullable Long seen, UUID by) {
		Event event = hosted(host(chapter), slug);
		if (event.getVersion() != version) {
			throw new ChangedMeanwhile();
		}
		List<Event> followers = following(event, place(event).seriesPosition());
		if (seen == null || Followers.stamp(followers) != seen) {
			throw new SeriesViolation("event.series.overtaken");
		}
		EventDetails before = event.getDetails();
		Instant now = this.clock.instant();
		event.change(details, by, now);
		this.hosts.save(event);
		Revision revision = new Revision(before, event.getDetails());
		followers.forEach((follower) -> change(follower, revision, by, now));
	}

	/** Cancels an event and every public one that follows in its series. */
	void cancel(String chapter, String slug, String reason, UUID by) {
		Event event = hosted(host(chapter), slug);
		Decision decision = new Decision(by, this.clock.instant(), reason);
		List<Event> followers = following(event, place(event).seriesPosition());
		event.cancel(decision);
		this.hosts.save(event);
		followers.stream().filter(Event::isPublic).forEach((follower) -> {
			follower.cancel(decision);
			this.hosts.save(follower);
		});
	}

	private void change(Event follower, Revision revision, UUID by, Instant now) {
		EventDetails theirs = follower.getDetails();
		EventDetails revised = revision.of(theirs);
		if (revised.equals(theirs)) {
			return;
		}
		follower.change(revised, by, now);
		try {
			this.hosts.save(follower);
		}
		catch (CapacityTooSmall ex) {
			throw ex.on(theirs.when().start().toLocalDate());
		}
	}

	private List<Event> following(Event event, int position) {
		UUID host = event.getChapterId();
		return (host != null) ? this.events.lockAfter(place(event).seriesId(), position, host, this.clock.instant())
				: List.of();
	}

	private static SeriesPlace place(Event event) {
		SeriesPlace place = event.getPlace();
		if (place == null) {
			throw new RuleViolation("event.series.none");
		}
		return place;
	}

	private Event hosted(ChapterReference host, String slug) {
		return this.events.lock(slug)
			.filter((event) -> host.id().equals(event.getChapterId()))
			.orElseThrow(NotFoundException::new);
	}

	private ChapterReference host(String chapter) {
		return this.chapters.reference(chapter).orElseThrow(NotFoundException::new);
	}

}
