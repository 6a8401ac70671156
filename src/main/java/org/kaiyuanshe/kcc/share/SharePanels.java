package org.kaiyuanshe.kcc.share;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.event.EventPage;
import org.kaiyuanshe.kcc.event.EventPanels;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Adds what can be passed on to the public page of an event. */
@Component
class SharePanels implements EventPanels {

	private final Sheets sheets;

	private final PortalSettings settings;

	SharePanels(Sheets sheets, PortalSettings settings) {
		this.sheets = sheets;
		this.settings = settings;
	}

	@Override
	public Map<String, ?> forVisitors(EventPage page, @Nullable SignedIn me) {
		Locale language = LocaleContextHolder.getLocale();
		String path = "/events/" + page.card().slug();
		String words = String.join("\n", page.card().title().in(language).value(),
				Sheets.time(page.card().when(), language), this.sheets.place(page, language),
				this.sheets.host(page.card(), language), new Addresses(this.settings, language).of(path));
		return Map.of("share", new ShareText(words, path + "/poster.png"));
	}

	@Override
	public Map<String, ?> forTeam(EventPage page) {
		return Map.of();
	}

}
