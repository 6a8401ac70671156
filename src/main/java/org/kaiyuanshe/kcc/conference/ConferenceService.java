package org.kaiyuanshe.kcc.conference;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters conferences, describes them and gathers their venues. */
@Service
@Transactional
public class ConferenceService {

	private final ConferenceRepository conferences;

	private final VenueCandidates held;

	private final ApplicationEventPublisher events;

	ConferenceService(ConferenceRepository conferences, VenueCandidates held, ApplicationEventPublisher events) {
		this.conferences = conferences;
		this.held = held;
		this.events = events;
	}

	/** Enters a conference; its slug must be free. */
	public void enter(Slug slug, ConferenceDetails details, @Nullable UUID by) {
		RuleViolation.when(isTaken(slug.value()), "conference.shortName.taken");
		this.conferences.saveAndFlush(Conference.enter(slug, details, by));
	}

	/** Whether another conference, or a page of the admins, has that address. */
	@Transactional(readOnly = true)
	public boolean isTaken(String slug) {
		return slug.equals("new") || this.conferences.existsBySlug(slug);
	}

	/** Rewrites it, unless someone else did since the form was opened. */
	void change(String slug, long version, ConferenceDetails details, UUID by) {
		Conference conference = hold(slug);
		if (conference.getVersion() != version) {
			throw new ChangedMeanwhile();
		}
		conference.change(details, by);
		this.conferences.saveAndFlush(conference);
	}

	/** Makes a public event one of its venues, or its main one. */
	public void add(String slug, String event, boolean main, @Nullable UUID by) {
		Conference conference = hold(slug);
		UUID id = this.held.find(event).orElseThrow(NotFoundException::new);
		RuleViolation.when(this.conferences.isVenueOfAnother(id, slug), "conference.venue.other");
		conference.add(id, main, event, by);
		this.conferences.saveAndFlush(conference);
	}

	/** Lets an event stand alone again. */
	void remove(String slug, String event, UUID by) {
		Conference conference = hold(slug);
		conference.remove(this.held.findAny(event).orElseThrow(NotFoundException::new), event, by);
		this.conferences.saveAndFlush(conference);
	}

	/** Removes a conference that has no venues. */
	void remove(String slug, UUID by) {
		Conference conference = hold(slug);
		conference.requireNoVenues();
		this.conferences.delete(conference);
		this.conferences.flush();
		this.events.publishEvent(new ConferenceEvent.Removed(by, slug));
	}

	private Conference hold(String slug) {
		return this.conferences.hold(slug).orElseThrow(NotFoundException::new);
	}

}
