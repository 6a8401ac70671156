package org.kaiyuanshe.kcc.inactivity;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set about cases.
 *
 * @param coreTeam the slug of the workgroup whose leads are to be talked to before a
 * chapter is dissolved ({@code portal.core-team}); without it the community's own
 */
@ConfigurationProperties("portal")
record CaseSettings(@Nullable String coreTeam, @DefaultValue Activity activity) {

	Duration undo() {
		return Duration.ofDays(this.activity.undoDays());
	}

	/**
	 * The part of it below {@code portal.activity}.
	 *
	 * @param undoDays days within which a dissolution can be taken back
	 */
	record Activity(@DefaultValue("7") int undoDays) {
	}

}
