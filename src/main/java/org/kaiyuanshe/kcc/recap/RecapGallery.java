package org.kaiyuanshe.kcc.recap;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.kaiyuanshe.kcc.chapter.ChapterPermissions;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.photo.PhotoPlace;
import org.kaiyuanshe.kcc.photo.PhotoUse;
import org.kaiyuanshe.kcc.photo.PhotoWords;
import org.kaiyuanshe.kcc.photo.Photos;
import org.kaiyuanshe.kcc.photo.TakenPhoto;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows photos in recaps, and says who sees them: whoever sees the recap. */
@Service
@Transactional
class RecapGallery implements PhotoUse {

	private final RecapRepository recaps;

	private final ChapterService chapters;

	private final ChapterPermissions permissions;

	private final Photos photos;

	private final JdbcClient jdbc;

	RecapGallery(RecapRepository recaps, ChapterService chapters, ChapterPermissions permissions, Photos photos,
			JdbcClient jdbc) {
		this.recaps = recaps;
		this.chapters = chapters;
		this.permissions = permissions;
		this.photos = photos;
		this.jdbc = jdbc;
	}

	public void add(String chapter, String slug, List<TakenPhoto> taken, UUID by) {
		update(chapter, slug, (recap) -> recap
			.show(taken.stream().map((photo) -> this.photos.enter(photo, PhotoWords.NONE, by)).toList(), by));
	}

	public void move(String chapter, String slug, UUID photo, int place, UUID by) {
		update(chapter, slug, (recap) -> recap.move(photo, place, hidden(slug), by));
	}

	private Set<UUID> hidden(String recap) {
		return new HashSet<>(this.jdbc.sql("""
				select p.id from recap r join recap_photo g on g.recap_id = r.id join photo p on p.id = g.photo_id
				where r.slug = :recap and p.hidden_at is not null
				""").param("recap", recap).query(UUID.class).list());
	}

	public void remove(String chapter, String slug, UUID photo, UUID by) {
		update(chapter, slug, (recap) -> recap.remove(photo, by));
	}

	public void describe(String chapter, String slug, UUID photo, PhotoWords words, UUID by) {
		if (!find(chapter, slug).shows(photo)) {
			throw new NotFoundException();
		}
		this.photos.describe(photo, words, by);
	}

	@Override
	@Transactional(readOnly = true)
	public boolean isPublic(UUID photo) {
		return this.jdbc.sql("""
				select exists (select from recap_photo g join recap r on r.id = g.recap_id
				               where g.photo_id = :photo and r.status = 'PUBLISHED' and r.hidden_at is null)
				""").param("photo", photo).query(Boolean.class).single();
	}

	@Override
	@Transactional(readOnly = true)
	public boolean isSeenBy(UUID photo, SignedIn person) {
		return this.jdbc.sql("""
				select c.slug from recap_photo g join recap r on r.id = g.recap_id join chapter c on c.id = r.chapter_id
				where g.photo_id = :photo
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
				select c.id, '/manage/chapters/' || c.slug || '/recaps/' || r.slug as page
				from recap_photo g join recap r on r.id = g.recap_id join chapter c on c.id = r.chapter_id
				where g.photo_id = :photo order by r.slug
				""")
			.param("photo", photo)
			.query((row, number) -> new PhotoPlace(Columns.id(row, "id"), row.getString("page")))
			.list();
	}

	@Override
	@Transactional(readOnly = true)
	public Set<UUID> needed(Collection<UUID> some) {
		return new HashSet<>(this.jdbc.sql("select photo_id from recap_photo where photo_id in (:some)")
			.param("some", some)
			.query(UUID.class)
			.list());
	}

	private void update(String chapter, String slug, Consumer<Recap> verb) {
		Recap recap = find(chapter, slug);
		verb.accept(recap);
		this.recaps.saveAndFlush(recap);
	}

	private Recap find(String chapter, String slug) {
		UUID writer = this.chapters.reference(chapter).orElseThrow(NotFoundException::new).id();
		return this.recaps.hold(slug, writer).orElseThrow(NotFoundException::new);
	}

}
