package org.kaiyuanshe.kcc.feed;

import java.util.Locale;

import org.kaiyuanshe.kcc.core.PortalSettings;
import org.springframework.stereotype.Component;

/** Makes the addresses at which calendars and feeds are subscribed to, for templates. */
@Component("subscriptions")
public class Subscriptions {

	private final PortalSettings settings;

	Subscriptions(PortalSettings settings) {
		this.settings = settings;
	}

	/** The calendar or feed at that path, in the language of the reader. */
	public Subscription to(String path, Locale language) {
		return Subscription.to(this.settings.url((language.getLanguage().equals("en") ? "/en" : "") + path));
	}

}
