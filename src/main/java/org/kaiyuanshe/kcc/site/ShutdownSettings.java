package org.kaiyuanshe.kcc.site;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a node leaves others behind a proxy.
 *
 * @param linger for how long it goes on answering after it was told to stop and said so,
 * for the proxy to notice
 * @param handOver whether it answers 502 to GETs meanwhile, for a proxy that has no other
 * way to notice and then asks another node
 */
@ConfigurationProperties("portal.shutdown")
record ShutdownSettings(@DefaultValue("0s") Duration linger, @DefaultValue("false") boolean handOver) {

}
