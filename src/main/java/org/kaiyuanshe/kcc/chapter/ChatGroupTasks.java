package org.kaiyuanshe.kcc.chapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.kaiyuanshe.kcc.chapter.ChatGroupView.Picture;
import org.kaiyuanshe.kcc.core.Task;
import org.springframework.stereotype.Component;

/** The QR picture that a chapter's team has to renew. */
@Component
class ChatGroupTasks implements ChapterTasks {

	private final ChatGroupPages pages;

	ChatGroupTasks(ChatGroupPages pages) {
		this.pages = pages;
	}

	@Override
	public List<Task> forChapter(ChapterReference chapter, Instant now) {
		LocalDate today = LocalDate.ofInstant(now, chapter.zone());
		return Optional.ofNullable(this.pages.find(chapter.id()).picture())
			.filter((picture) -> !picture.expiresOn().minusDays(ChatGroupRules.REMINDED_BEFORE).isAfter(today))
			.map((picture) -> task(chapter, picture, today))
			.stream()
			.toList();
	}

	private static Task task(ChapterReference chapter, Picture picture, LocalDate today) {
		String why = picture.expired() ? "chat-group.task.expired" : "chat-group.task.expiring";
		return Task.due("chat-group", chapter.name(), why, List.of(picture.expiresOn()), picture.uploadedAt(),
				picture.lastDay(), today, "/manage/chapters/" + chapter.slug() + "/chat-group");
	}

}
