package org.kaiyuanshe.kcc.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/** How a chapter presents itself, as it is stored. */
@Embeddable
class ChapterProfile {

	@Embedded
	@EmbeddedColumnNaming("intro_%s")
	private @Nullable LocalizedText intro;

	/** How to join the chat group, as the records have it. */
	@Embedded
	@EmbeddedColumnNaming("chat_%s")
	private @Nullable LocalizedText chat;

	private @Nullable String mailbox;

	@Embedded
	@EmbeddedColumnNaming("contact_%s")
	private @Nullable LocalizedText contact;

	private int hue;

	@ElementCollection
	@CollectionTable(name = "chapter_link", joinColumns = @JoinColumn(name = "chapter_id"))
	@OrderColumn(name = "position")
	private List<ChapterLink> links = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "chapter_place", joinColumns = @JoinColumn(name = "chapter_id"))
	@OrderColumn(name = "position")
	private List<ChapterPlace> places = new ArrayList<>();

	protected ChapterProfile() {
	}

	ChapterProfile(NewChapter details, int hue) {
		this.intro = details.intro();
		this.chat = details.chat();
		this.mailbox = details.mailbox();
		this.hue = hue;
	}

	void write(ChapterProfileDetails details) {
		this.intro = details.intro();
		this.mailbox = details.mailbox();
		this.contact = details.contact();
		this.hue = details.hue();
		this.links.clear();
		this.links.addAll(details.links());
		this.places.clear();
		this.places.addAll(details.places());
	}

	ChapterProfileDetails details() {
		LocalizedText none = new LocalizedText(null, null);
		return new ChapterProfileDetails(Objects.requireNonNullElse(this.intro, none), this.mailbox,
				Objects.requireNonNullElse(this.contact, none), this.hue, List.copyOf(this.links),
				List.copyOf(this.places));
	}

}
