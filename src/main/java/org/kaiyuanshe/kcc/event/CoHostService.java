package org.kaiyuanshe.kcc.event;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

import org.kaiyuanshe.kcc.chapter.ChapterChoices;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets chapters hold an event together, and one hand it to another (R9). */
@Service
@Transactional
public class CoHostService {

	private final EventRepository events;

	private final CoHostRepository coHosts;

	private final CoHostPages pages;

	private final EventHosts hosts;

	private final EventLedger ledger;

	private final ChapterService chapters;

	private final ChapterChoices choices;

	private final Clock clock;

	CoHostService(EventRepository events, CoHostRepository coHosts, CoHostPages pages, EventHosts hosts,
			EventLedger ledger, ChapterService chapters, ChapterChoices choices, Clock clock) {
		this.events = events;
		this.coHosts = coHosts;
		this.pages = pages;
		this.hosts = hosts;
		this.ledger = ledger;
		this.chapters = chapters;
		this.choices = choices;
		this.clock = clock;
	}

	/** Enters a chapter that the records know to have held the event, or was asked to. */
	public void enter(Slug slug, ChapterReference chapter, boolean accepted) {
		Event event = this.events.lock(slug.value()).orElseThrow(NotFoundException::new);
		this.coHosts.saveAndFlush(CoHost.enter(event, chapter, accepted, this.clock.instant()));
		this.ledger.keep(event);
	}

	/** Asks another chapter, one that goes on and was not asked yet or declined. */
	void invite(String host, String slug, String chapter, UUID by) {
		Event event = hostedBy(host, slug);
		if (!this.choices.holds(CoHostPages.invitable(slug), chapter)) {
			throw new RuleViolation("event.cohost.uninvitable");
		}
		ChapterReference guest = this.chapters.reference(chapter).orElseThrow(NotFoundException::new);
		CoHost coHost = this.coHosts.findByEventAndChapterSlug(event, chapter).map((asked) -> {
			asked.inviteAgain(by, this.clock.instant());
			return asked;
		}).orElseGet(() -> CoHost.invite(event, guest, by, this.clock.instant()));
		this.coHosts.saveAndFlush(coHost);
	}

	/** Takes an invitation back, or ends what the chapter had accepted. */
	void remove(String host, String slug, String chapter, UUID by) {
		Event event = hostedBy(host, slug);
		CoHost coHost = role(event, chapter);
		coHost.remove(by, this.clock.instant());
		this.coHosts.delete(coHost);
		this.coHosts.flush();
		this.ledger.keep(event);
	}

	/** Makes a co-host the host; the host goes on as a co-host. */
	void handOver(String host, String slug, String chapter, UUID by) {
		Event event = hostedBy(host, slug);
		if (this.pages.heirs(slug).stream().noneMatch((row) -> row.chapter().slug().equals(chapter))) {
			throw new RuleViolation("event.cohost.unfit");
		}
		this.hosts.swap(role(event, chapter), by, this.clock.instant());
	}

	/** Answers for the invited chapter: it is named from now on, and the event counts. */
	void accept(String chapter, String slug, UUID by) {
		answer(chapter, slug, (coHost) -> coHost.accept(by, this.clock.instant()));
	}

	/** Answers for the invited chapter, or lets it step back. */
	void decline(String chapter, String slug, UUID by) {
		answer(chapter, slug, (coHost) -> coHost.decline(by, this.clock.instant()));
	}

	private void answer(String chapter, String slug, Consumer<CoHost> verb) {
		Event event = this.events.lock(slug).orElseThrow(NotFoundException::new);
		CoHost coHost = role(event, chapter);
		verb.accept(coHost);
		this.coHosts.saveAndFlush(coHost);
		this.ledger.keep(event);
	}

	private Event hostedBy(String host, String slug) {
		UUID chapter = this.chapters.reference(host).orElseThrow(NotFoundException::new).id();
		return this.events.lock(slug)
			.filter((event) -> chapter.equals(event.getChapterId()))
			.orElseThrow(NotFoundException::new);
	}

	private CoHost role(Event event, String chapter) {
		return this.coHosts.findByEventAndChapterSlugAndDissolvedAtIsNull(event, chapter)
			.orElseThrow(NotFoundException::new);
	}

}
