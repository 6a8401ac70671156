package org.kaiyuanshe.kcc.privacy;

import java.time.Duration;
import java.time.Instant;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The figures of taking one's data along.
 *
 * @param days for how many days an archive can be downloaded, before it is erased
 * @param pause how long after asking for one another can be asked for
 */
@ConfigurationProperties("portal.export")
public record ExportRules(@DefaultValue("7") int days, @DefaultValue("PT1H") Duration pause) {

	/** Until when an archive made at that instant can be downloaded. */
	Instant until(Instant made) {
		return made.plus(Duration.ofDays(this.days));
	}

	/** Archives made before this instant are erased. */
	Instant oldest(Instant now) {
		return now.minus(Duration.ofDays(this.days));
	}

}
