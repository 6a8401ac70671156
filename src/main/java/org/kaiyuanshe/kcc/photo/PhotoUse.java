package org.kaiyuanshe.kcc.photo;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.SignedIn;

/** What a module above does with photos: who sees one follows from where it is shown. */
public interface PhotoUse {

	/** Whether a page that anyone may read shows it. */
	boolean isPublic(UUID photo);

	/** Whether a page that this person may read shows it. */
	boolean isSeenBy(UUID photo, SignedIn person);

	/** Where a chapter shows it; nothing for what is no chapter's. */
	default List<PhotoPlace> places(UUID photo) {
		return List.of();
	}

	/** Those of the photos that this module still needs. */
	Set<UUID> needed(Collection<UUID> photos);

}
