package org.kaiyuanshe.kcc.core;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set under {@code portal.*}.
 *
 * @param baseUrl where visitors reach the portal; links in mails are made from it
 * @param content the name of the content pack that fills an empty database, or a
 * {@code file:} folder
 * @param embedded whether the portal runs on its own PostgreSQL below {@code data}
 * @param data the folder for the embedded database
 * @param mailFrom the sender of every mail; without a name it bears the community's
 * @param zone the time zone for moments that belong to no place, such as when a mail was
 * sent, and whose midnight begins the day
 */
@ConfigurationProperties("portal")
public record PortalSettings(@DefaultValue("http://localhost:8080") URI baseUrl,
		@DefaultValue("kaiyuanshe") String content, @DefaultValue("false") boolean embedded,
		@DefaultValue("data") Path data, @DefaultValue("noreply@localhost") String mailFrom,
		@DefaultValue("Asia/Shanghai") ZoneId zone) {

	/** The absolute address of a path such as {@code /chapters/shenzhen}. */
	public String url(String path) {
		return this.baseUrl.toString().replaceAll("/+$", "") + path;
	}

}
