package org.kaiyuanshe.kcc.application;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;

/**
 * What an application comes from.
 *
 * @param previousId the application that it takes up again
 * @param restartsId the chapter that would begin anew (R5)
 */
@Embeddable
record Origin(@Nullable UUID previousId, @Nullable UUID restartsId) {

	static final Origin NONE = new Origin(null, null);

}
