package org.kaiyuanshe.kcc.share;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterPage;
import org.kaiyuanshe.kcc.conference.ConferencePage;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.event.EventPage;
import org.kaiyuanshe.kcc.member.MemberPage;
import org.kaiyuanshe.kcc.photo.PhotoView;
import org.kaiyuanshe.kcc.recap.RecapPage;
import org.kaiyuanshe.kcc.workgroup.WorkgroupPage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says for the head of every page what others show of it. */
@Component("previews")
public class Previews {

	private static final int LONGEST = 160;

	private final EventData events;

	private final RecapData recaps;

	private final ConferenceData conferences;

	private final PlaceData places;

	private final Sheets sheets;

	private final Communities communities;

	private final PortalSettings settings;

	private final MessageSource messages;

	private final JsonMapper json;

	Previews(EventData events, RecapData recaps, ConferenceData conferences, PlaceData places, Sheets sheets,
			Communities communities, PortalSettings settings, MessageSource messages, JsonMapper json) {
		this.events = events;
		this.recaps = recaps;
		this.conferences = conferences;
		this.places = places;
		this.sheets = sheets;
		this.communities = communities;
		this.settings = settings;
		this.messages = messages;
		this.json = json;
	}

	/**
	 * The preview of a page.
	 * @param page what the page shows, if it is a thing of its own
	 * @param path its address without the language; what is not public has no preview of
	 * its own
	 * @param open whether seats can be taken, and {@code full} whether none is left
	 */
	public Preview of(@Nullable Object page, String path, boolean open, boolean full, Locale language) {
		return switch (page) {
			case EventPage event when path.equals("/events/" + event.card().slug()) ->
				event(event, path, open, full, language);
			case ChapterPage chapter when path.equals("/chapters/" + chapter.slug()) ->
				chapter(chapter, path, language);
			case RecapPage recap when path.equals("/recaps/" + recap.card().slug()) -> recap(recap, path, language);
			case ConferencePage conference when path.equals("/conferences/" + conference.slug()) ->
				other("website", conference.name().in(language).value(), conference.intro(), language,
						this.conferences.of(conference, language),
						this.places.trail(language,
								this.messages.getMessage("layout.footer.conferences", null, language), "/conferences",
								conference.name().in(language).value(), path));
			case WorkgroupPage group when path.equals("/workgroups/" + group.slug()) ->
				other("website", group.name().in(language).value(), group.intro(), language,
						trail("workgroups", group.name(), path, language));
			case MemberPage member when path.equals("/members/" + member.slug()) -> other("profile", member.name(),
					null, language, trail("members", LocalizedText.same(member.name()), path, language));
			case null, default -> switch (path) {
				case "/" -> home(language);
				case "/recaps" -> recaps(language);
				default -> other("website", null, null, language);
			};
		};
	}

	private Preview event(EventPage page, String path, boolean open, boolean full, Locale language) {
		LocalizedText title = page.card().title();
		String what = Sheets.time(page.card().when(), language) + " · " + this.sheets.place(page, language) + " · "
				+ this.sheets.host(page.card(), language);
		return new Preview("article", title.in(language).value(),
				shortened(what + " " + plain(page.description(), language)),
				picture(page.card().cover(), path, language), url(path + "/square.png", language),
				title.in(language).value(), null, path + ".ics",
				graph(this.events.of(page, open, full, language), trail("events", title, path, language)));
	}

	private Preview chapter(ChapterPage page, String path, Locale language) {
		String name = page.name().in(language).value();
		return new Preview("website", name, shortened(plain(page.intro(), language)), picture(null, path, language),
				url(path + "/square.png", language), name, path + "/feed.atom", path + "/calendar.ics",
				graph(this.places.chapter(page, language), trail("chapters", page.name(), path, language)));
	}

	private Preview recap(RecapPage page, String path, Locale language) {
		String title = page.card().title().in(language).value();
		return new Preview("article", title, shortened(plain(page.card().body(), language)),
				picture(page.card().photo(), path, language), url(path + "/square.png", language), title, null, null,
				graph(this.recaps.of(page, language), trail("recaps", page.card().title(), path, language)));
	}

	private Preview recaps(Locale language) {
		String title = this.messages.getMessage("layout.nav.recaps", null, language);
		return new Preview("website", title, null, picture(null, "", language), url("/square.png", language),
				this.communities.current().name().in(language).value(), "/recaps/feed.atom", null, null);
	}

	private Preview home(Locale language) {
		return other("website", this.communities.current().name().in(language).value(),
				this.communities.current().intro(), language, this.places.community(language));
	}

	@SafeVarargs
	private Preview other(String type, @Nullable String title, @Nullable LocalizedText text, Locale language,
			Map<String, Object>... data) {
		return new Preview(type, title, (text != null) ? shortened(plain(text, language)) : null,
				picture(null, "", language), url("/square.png", language),
				this.communities.current().name().in(language).value(), null, null,
				(data.length > 0) ? graph(data) : null);
	}

	@SafeVarargs
	private StructuredData graph(Map<String, Object>... things) {
		Map<String, Object> graph = new LinkedHashMap<>();
		graph.put("@context", "https://schema.org");
		graph.put("@graph", List.of(things));
		return StructuredData.of(this.json.writeValueAsString(graph));
	}

	private Map<String, Object> trail(String list, LocalizedText name, String path, Locale language) {
		return this.places.trail(language, this.messages.getMessage("layout.nav." + list, null, language), "/" + list,
				name.in(language).value(), path);
	}

	private static String plain(LocalizedText text, Locale language) {
		return Markdown.plain(text.in(language).value()).replaceAll("\\s+", " ").strip();
	}

	private static @Nullable String shortened(String words) {
		String clean = words.strip();
		if (clean.codePointCount(0, clean.length()) <= LONGEST) {
			return clean.isEmpty() ? null : clean;
		}
		return clean.substring(0, clean.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
	}

	private PreviewPicture picture(@Nullable PhotoView photo, String path, Locale language) {
		return PreviewPicture.of(photo, path + "/card.png", new Addresses(this.settings, language));
	}

	private String url(String path, Locale language) {
		return new Addresses(this.settings, language).of(path);
	}

}
