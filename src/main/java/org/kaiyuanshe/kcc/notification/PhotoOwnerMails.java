package org.kaiyuanshe.kcc.notification;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.kaiyuanshe.kcc.photo.PhotoEvent;
import org.kaiyuanshe.kcc.photo.PhotoOwners;
import org.kaiyuanshe.kcc.photo.PhotoPlace;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells who uploaded a photo, and the leads of the chapters that show it, that someone
 * wants it taken down and what became of that (R12). Why is for the admins alone.
 */
@Component
class PhotoOwnerMails {

	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private final Outbox outbox;

	private final PhotoOwners owners;

	private final ChapterReaders readers;

	private final MemberAddresses addresses;

	private final PortalSettings settings;

	PhotoOwnerMails(Outbox outbox, PhotoOwners owners, ChapterReaders readers, MemberAddresses addresses,
			PortalSettings settings) {
		this.outbox = outbox;
		this.owners = owners;
		this.readers = readers;
		this.addresses = addresses;
		this.settings = settings;
	}

	/** Once for as many as ask: the first of them makes it a question. */
	@EventListener
	void on(PhotoEvent.TakeDownRequested event) {
		if (event.first()) {
			tell(event.photo(), "own-photo-asked", "");
		}
	}

	@EventListener
	void on(PhotoEvent.Hidden event) {
		tell(event.photo(), "own-photo-hidden", String.valueOf(event.detail()));
	}

	@EventListener
	void on(PhotoEvent.Kept event) {
		tell(event.photo(), "own-photo-kept", String.valueOf(event.detail()));
	}

	@EventListener
	void on(PhotoEvent.ShownAgain event) {
		tell(event.photo(), "own-photo-shown", String.valueOf(event.detail()));
	}

	private void tell(UUID photo, String mail, String reason) {
		List<PhotoPlace> places = this.owners.places(photo);
		String page = places.stream().map(PhotoPlace::page).findFirst().orElse("/photos/" + photo);
		Stream<String> uploader = this.addresses.addressesOf(this.owners.uploader(photo).stream().toList()).stream();
		Stream<String> leads = places.stream()
			.map(PhotoPlace::chapter)
			.distinct()
			.flatMap((chapter) -> this.readers.leadsOf(chapter).stream());
		Stream.concat(uploader, leads)
			.distinct()
			.forEach((owner) -> this.outbox.write(owner, LANGUAGE, mail, this.settings.url(page), reason));
	}

}
