package org.kaiyuanshe.kcc.event;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ChapterPermissions;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.photo.PhotoPlace;
import org.kaiyuanshe.kcc.photo.PhotoUse;
import org.kaiyuanshe.kcc.photo.PhotoWords;
import org.kaiyuanshe.kcc.photo.Photos;
import org.kaiyuanshe.kcc.photo.TakenPhoto;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives events their pictures, and says who sees them: whoever sees the event. */
@Service
@Transactional
public class EventCovers implements PhotoUse {

	private final Photos photos;

	private final ChapterPermissions permissions;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	EventCovers(Photos photos, ChapterPermissions permissions, JdbcClient jdbc, ApplicationEventPublisher events) {
		this.photos = photos;
		this.permissions = permissions;
		this.jdbc = jdbc;
		this.events = events;
	}

	/** Shows a photo in the place of any other. */
	void choose(String chapter, String event, TakenPhoto photo, PhotoWords words, UUID by) {
		UUID id = find(chapter, event);
		this.jdbc.sql("""
				insert into event_cover (event_id, photo_id) values (:event, :photo)
				on conflict (event_id) do update set photo_id = excluded.photo_id
				""").param("event", id).param("photo", this.photos.enter(photo, words, by)).update();
		this.events.publishEvent(new EventCover.Chosen(by, event));
	}

	/** Shows none any longer. */
	void remove(String chapter, String event, UUID by) {
		UUID id = find(chapter, event);
		if (this.jdbc.sql("delete from event_cover where event_id = :event").param("event", id).update() == 0) {
			throw new RuleViolation("event.cover.absent");
		}
		this.events.publishEvent(new EventCover.Removed(by, event));
	}

	/** A copy shows what its original shows. */
	@EventListener
	void on(EventChange.Copied copied) {
		this.jdbc
			.sql("""
					insert into event_cover (event_id, photo_id) select :to, photo_id from event_cover where event_id = :from
					on conflict (event_id) do update set photo_id = excluded.photo_id
					""")
			.param("to", copied.to())
			.param("from", copied.from())
			.update();
	}

	@Override
	@Transactional(readOnly = true)
	public boolean isPublic(UUID photo) {
		return this.jdbc.sql("""
				select exists (select from event_cover c join event e on e.id = c.event_id
				               where c.photo_id = :photo and e.status <> 'DRAFT' and not e.test and e.hidden_at is null)
				""").param("photo", photo).query(Boolean.class).single();
	}

	@Override
	@Transactional(readOnly = true)
	public boolean isSeenBy(UUID photo, SignedIn person) {
		return this.jdbc.sql("""
				select h.slug from event_cover c join event e on e.id = c.event_id join chapter h on h.id = e.chapter_id
				where c.photo_id = :photo
				""")
			.param("photo", photo)
			.query(String.class)
			.list()
			.stream()
			.anyMatch((chapter) -> this.permissions.isOnTeam(chapter, person));
	}

	@Override
	@Transactional(readOnly = true)
	public List<PhotoPlace> places(UUID photo) {
		return this.jdbc.sql("""
				select h.id, '/manage/chapters/' || h.slug || '/events/' || e.slug as page
				from event_cover c join event e on e.id = c.event_id join chapter h on h.id = e.chapter_id
				where c.photo_id = :photo order by e.starts_at
				""")
			.param("photo", photo)
			.query((row, number) -> new PhotoPlace(Columns.id(row, "id"), row.getString("page")))
			.list();
	}

	@Override
	@Transactional(readOnly = true)
	public Set<UUID> needed(Collection<UUID> photos) {
		return new HashSet<>(this.jdbc.sql("select photo_id from event_cover where photo_id in (:photos)")
			.param("photos", photos)
			.query(UUID.class)
			.list());
	}

	private UUID find(String chapter, String event) {
		return this.jdbc.sql("""
				select e.id from event e join chapter c on c.id = e.chapter_id
				where e.slug = :event and c.slug = :chapter for update of e
				""")
			.param("event", event)
			.param("chapter", chapter)
			.query(UUID.class)
			.optional()
			.orElseThrow(NotFoundException::new);
	}

}
