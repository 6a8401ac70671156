package org.kaiyuanshe.kcc.chapter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChatGroupPages.Expiring;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows and takes down the QR pictures of chat groups and reminds of their expiry (R13).
 */
@Service
@Transactional
class ChatGroupService {

	private final ChatGroupRepository groups;

	private final ChapterRepository chapters;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ChatGroupService(ChatGroupRepository groups, ChapterRepository chapters, JdbcClient jdbc,
			ApplicationEventPublisher events, Clock clock) {
		this.groups = groups;
		this.chapters = chapters;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	public void show(String slug, ChatGroupPicture picture, LocalDate expiry, UUID by) {
		update(slug, (group) -> group.show(picture, expiry, by, this.clock.instant()));
	}

	public void expireOn(String slug, LocalDate expiry, UUID by) {
		update(slug, (group) -> group.expireOn(expiry, by, this.clock.instant()));
	}

	public void takeDown(String slug, UUID by) {
		update(slug, (group) -> group.takeDown(by));
	}

	public void ask(String slug, @Nullable String whom, @Nullable String words, UUID by) {
		update(slug, (group) -> group.ask(whom, words, by));
	}

	/**
	 * Reminds the chapter's leads of that expiry; false if someone did already, or if the
	 * picture is no longer the one.
	 */
	public boolean remind(Expiring expiring, Instant now) {
		// With a new version, so that a form that is saved at this moment does not undo
		// it.
		int written = this.jdbc.sql("""
				update chapter_chat_group set reminded_at = :now, version = version + 1
				where id = :id and expires_on = :expiry and reminded_at is null
				""")
			.param("now", Columns.parameter(now))
			.param("id", expiring.id())
			.param("expiry", expiring.expiresOn())
			.update();
		if (written == 1) {
			this.events
				.publishEvent(new ChatGroupEvent.ExpiryNear(expiring.chapter(), expiring.slug(), expiring.expiresOn()));
		}
		return written == 1;
	}

	private void update(String slug, Consumer<ChatGroup> verb) {
		ChatGroup group = this.groups.findByChapterSlug(slug).orElseGet(() -> begin(slug));
		verb.accept(group);
		this.groups.saveAndFlush(group);
	}

	private ChatGroup begin(String slug) {
		return new ChatGroup(this.chapters.findBySlug(slug).orElseThrow(NotFoundException::new));
	}

}
