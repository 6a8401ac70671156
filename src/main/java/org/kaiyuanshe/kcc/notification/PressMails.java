package org.kaiyuanshe.kcc.notification;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.kaiyuanshe.kcc.press.PressEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The mails about consent to press texts: the question to the admins, the answer to the
 * chapter's leads (R7).
 */
@Component
class PressMails {

	/** An account keeps no language of its own yet. */
	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private final Outbox outbox;

	private final ChapterService chapters;

	private final ChapterReaders readers;

	private final MemberAddresses addresses;

	private final PortalSettings settings;

	PressMails(Outbox outbox, ChapterService chapters, ChapterReaders readers, MemberAddresses addresses,
			PortalSettings settings) {
		this.outbox = outbox;
		this.chapters = chapters;
		this.readers = readers;
		this.addresses = addresses;
		this.settings = settings;
	}

	@EventListener
	void on(PressEvent.Asked event) {
		String page = this.settings.url("/admin/press/" + event.request());
		String day = When.day(event.manuscript().wantedOn(), LANGUAGE);
		this.addresses.adminAddresses()
			.forEach((admin) -> this.outbox.write(admin, LANGUAGE, "press-asked", nameOf(event.chapter()),
					event.title(), event.manuscript().outlets(), day, page));
	}

	@EventListener
	void on(PressEvent.Granted event) {
		String condition = event.decision().reason();
		answer(event, (condition != null) ? "press-granted-if" : "press-granted", condition);
	}

	@EventListener
	void on(PressEvent.Refused event) {
		answer(event, "press-refused", event.decision().reason());
	}

	private void answer(PressEvent event, String name, @Nullable String reason) {
		String page = this.settings.url("/manage/chapters/%s/press/%s".formatted(event.slug(), event.request()));
		this.readers.leadsOf(event.chapter())
			.forEach((lead) -> this.outbox.write(lead, LANGUAGE, name, nameOf(event.chapter()), event.title(), page,
					reason));
	}

	private String nameOf(UUID chapter) {
		return this.chapters.reference(chapter).orElseThrow(NotFoundException::new).name().in(LANGUAGE).value();
	}

}
