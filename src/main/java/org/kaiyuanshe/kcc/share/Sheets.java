package org.kaiyuanshe.kcc.share;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterPage;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Community;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.event.EventCard;
import org.kaiyuanshe.kcc.event.EventPage;
import org.kaiyuanshe.kcc.event.EventStatus;
import org.kaiyuanshe.kcc.recap.RecapCard;
import org.kaiyuanshe.kcc.recap.RecapPage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is drawn on the pictures of events, chapters and the portal itself. */
@Component
class Sheets {

	private static final int SITE_HUE = 10;

	private final Communities communities;

	private final PortalSettings settings;

	private final MessageSource messages;

	Sheets(Communities communities, PortalSettings settings, MessageSource messages) {
		this.communities = communities;
		this.settings = settings;
		this.messages = messages;
	}

	Sheet of(EventPage page, Format format, Locale language) {
		EventCard event = page.card();
		return new Sheet(format, event.hue(), event.slug(), brand(language), host(event, language),
				event.title().in(language).value(), List.of(time(event.when(), language), place(page, language)),
				mark(event, language), leaf(event.when(), language), url("/events/" + event.slug(), language),
				word(page.past() ? "share.scan.past" : "share.scan", language));
	}

	Sheet of(ChapterPage page, Format format, Locale language) {
		String city = page.city().in(language).value();
		String region = this.communities.current().regionName(page.region()).in(language).value();
		return new Sheet(format, page.hue(), page.slug(), brand(language), region, page.name().in(language).value(),
				List.of(), null, city, url("/chapters/" + page.slug(), language), word("share.scan.page", language));
	}

	Sheet of(RecapPage page, Format format, Locale language) {
		RecapCard recap = page.card();
		String cities = recap.cities()
			.stream()
			.map((city) -> city.in(language).value())
			.collect(Collectors.joining(" · "));
		String label = word("recap.list", language);
		return new Sheet(format, recap.hue(), recap.slug(), brand(language), label, recap.title().in(language).value(),
				cities.isEmpty() ? List.of() : List.of(cities),
				recap.sample() ? word("layout.badge.sample", language) : null, label,
				url("/recaps/" + recap.slug(), language), word("share.scan.page", language));
	}

	Sheet ofSite(Format format, Locale language) {
		Community community = this.communities.current();
		return new Sheet(format, SITE_HUE, "/", community.shortName(), community.organisation().in(language).value(),
				brand(language), List.of(community.slogan().in(language).value()), null, community.shortName(),
				url("/", language), word("share.scan.page", language));
	}

	/** Who invites: the chapter, or the community itself. */
	String host(EventCard event, Locale language) {
		Community community = this.communities.current();
		return ((event.chapter() != null) ? community.chapterName().with(event.city()) : community.organisation())
			.in(language)
			.value();
	}

	/** The date, and the time as far as it is known. */
	static String time(When when, Locale language) {
		String time = when.time();
		return when.date(language) + ((time != null) ? " " + time : "");
	}

	/** The venue, or that it is online or not known yet. */
	String place(EventPage page, Locale language) {
		EventCard event = page.card();
		List<String> known = Stream.of(event.venue(), page.address())
			.map((text) -> text.in(language).value())
			.filter((text) -> event.mode().hasVenue() && !text.isBlank())
			.toList();
		return known.isEmpty() ? word("event.mode." + event.mode(), language) : String.join(" · ", known);
	}

	private @Nullable String mark(EventCard event, Locale language) {
		if (event.status() == EventStatus.CANCELLED) {
			return word("layout.badge.cancelled", language);
		}
		if (event.notHeld()) {
			return word("event.badge.not-held", language);
		}
		return event.sample() ? word("layout.badge.sample", language) : null;
	}

	private static String leaf(When when, Locale language) {
		boolean english = language.getLanguage().equals("en");
		return DateTimeFormatter.ofPattern(english ? "d MMM" : "M月d日", english ? Locale.UK : Locale.CHINA)
			.format(when.start());
	}

	private String brand(Locale language) {
		return this.communities.current().name().in(language).value();
	}

	private String url(String path, Locale language) {
		return this.settings.url((language.getLanguage().equals("en") ? "/en" : "") + path);
	}

	private String word(String key, Locale language) {
		return this.messages.getMessage(key, null, language);
	}

}
