package org.kaiyuanshe.kcc.pagecache;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How pages are kept.
 *
 * @param size how much memory they may take; 0 keeps none
 * @param largest what is larger is not kept
 * @param outage how long after it was made a page is shown while the database is away
 * @param pause for how long after it was made a page is not made again, whatever changes
 * @param shared for how long caches between portal and visitor need not ask
 */
@ConfigurationProperties("portal.page-cache")
record PageCacheSettings(@DefaultValue("32MB") DataSize size, @DefaultValue("512KB") DataSize largest,
		@DefaultValue("1d") Duration outage, @DefaultValue("500ms") Duration pause,
		@DefaultValue("2s") Duration shared) {

	boolean isOn() {
		return this.size.toBytes() > 0;
	}

}
