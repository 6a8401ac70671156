package org.kaiyuanshe.kcc.notification;

import java.util.Locale;
import java.util.Objects;

import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.kaiyuanshe.kcc.resource.MaterialEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The mails about materials: the request to the admins, the answer and the parcel to the
 * chapter's leads. The address is in none of them (R17).
 */
@Component
class MaterialMails {

	/** An account keeps no language of its own yet. */
	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private final Outbox outbox;

	private final ChapterReaders readers;

	private final MemberAddresses addresses;

	private final PortalSettings settings;

	MaterialMails(Outbox outbox, ChapterReaders readers, MemberAddresses addresses, PortalSettings settings) {
		this.outbox = outbox;
		this.readers = readers;
		this.addresses = addresses;
		this.settings = settings;
	}

	@EventListener
	void on(MaterialEvent.Asked event) {
		String page = this.settings.url("/admin/materials/" + event.request());
		String day = When.day(event.dueOn(), LANGUAGE);
		this.addresses.adminAddresses()
			.forEach((admin) -> this.outbox.write(admin, LANGUAGE, "material-asked",
					this.readers.nameOf(event.chapter(), LANGUAGE), event.items(), day, page));
	}

	@EventListener
	void on(MaterialEvent.Decided event) {
		String name = switch (event) {
			case MaterialEvent.Granted granted -> "material-granted";
			case MaterialEvent.Refused refused -> "material-refused";
			case MaterialEvent.Sent sent -> "material-sent";
			// The chapter knows what it did itself.
			case MaterialEvent.Withdrawn withdrawn -> "";
		};
		String page = this.settings.url("/manage/chapters/%s/materials/%s".formatted(event.slug(), event.request()));
		String words = Objects.requireNonNullElse(event.decision().reason(), "—");
		if (!name.isEmpty()) {
			this.readers.leadsOf(event.chapter())
				.forEach((lead) -> this.outbox.write(lead, LANGUAGE, name,
						this.readers.nameOf(event.chapter(), LANGUAGE), event.items(), words, page));
		}
	}

}
