package org.kaiyuanshe.kcc.photo;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who sees which photo, as the modules that show it say. */
@Component
class PhotoAccess {

	private final ObjectProvider<PhotoUse> uses;

	PhotoAccess(ObjectProvider<PhotoUse> uses) {
		this.uses = uses;
	}

	/** Whether anyone sees it. */
	boolean isPublic(StoredPhoto photo) {
		return !photo.hidden() && this.uses.stream().anyMatch((use) -> use.isPublic(photo.id()));
	}

	/** Whether this person does, who may be a visitor. */
	boolean maySee(StoredPhoto photo, @Nullable SignedIn me) {
		return isPublic(photo) || isSeenBy(photo, me);
	}

	/** Whether this person sees it where not everyone does; admins judge hidden ones. */
	boolean isSeenBy(StoredPhoto photo, @Nullable SignedIn me) {
		return me != null && (me.admin()
				|| (!photo.hidden() && this.uses.stream().anyMatch((use) -> use.isSeenBy(photo.id(), me))));
	}

}
