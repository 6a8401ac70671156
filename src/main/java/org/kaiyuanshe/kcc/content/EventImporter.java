package org.kaiyuanshe.kcc.content;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.content.Pack.Located;
import org.kaiyuanshe.kcc.content.PackRecords.CoHostEntry;
import org.kaiyuanshe.kcc.content.PackRecords.EventEntry;
import org.kaiyuanshe.kcc.content.PackRecords.PersonEntry;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.event.AgendaItem;
import org.kaiyuanshe.kcc.event.CoHostService;
import org.kaiyuanshe.kcc.event.EventDetails;
import org.kaiyuanshe.kcc.event.EventPartner;
import org.kaiyuanshe.kcc.event.EventPerson;
import org.kaiyuanshe.kcc.event.EventPerson.Part;
import org.kaiyuanshe.kcc.event.EventProgramme;
import org.kaiyuanshe.kcc.event.EventRecord;
import org.kaiyuanshe.kcc.event.EventService;
import org.kaiyuanshe.kcc.event.Standing;
import org.springframework.stereotype.Component;

/**
 * Imports events as the records know them: some with a time of day, some with a date
 * alone.
 */
@Component
class EventImporter {

	/** When a last day ends of which no time is known. */
	private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

	private final EventService events;

	private final CoHostService coHosts;

	private final Directory directory;

	EventImporter(EventService events, CoHostService coHosts, Directory directory) {
		this.events = events;
		this.coHosts = coHosts;
		this.directory = directory;
	}

	void enter(Located<EventEntry> at, LocalDate today, boolean sample, ImportReport report) {
		EventEntry event = at.record();
		ChapterReference host = (event.chapter() != null) ? this.directory.chapter(at, event.chapter()) : null;
		EventDetails details = new EventDetails(event.title(), event.description(), when(at, host, today), event.mode(),
				event.venue(), event.address(), event.onlineUrl(), event.capacity(), false, event.coordinates());
		EventRecord record = new EventRecord(event.summary(), event.recap(),
				(event.attendance() != null) ? event.attendance().toAttendance() : null, programme(event), sample,
				event.provenance());
		this.events.enter(new Slug(event.slug()), (host != null) ? host.id() : null, details, record, standing(event));
		coHosts(event).forEach((coHost) -> this.coHosts.enter(new Slug(event.slug()),
				this.directory.chapter(at, coHost.chapter()), !Boolean.TRUE.equals(coHost.waiting())));
		report.imported(at, "event " + event.slug());
	}

	private static When when(Located<EventEntry> at, @Nullable ChapterReference host, LocalDate today) {
		EventEntry event = at.record();
		ZoneId zone = event.zone();
		if (zone == null) {
			if (host == null) {
				throw at.broken("an event without a chapter needs a zone");
			}
			zone = host.zone();
		}
		LocalDate first = event.date().on(today);
		LocalDate last = (event.endDate() != null) ? event.endDate().on(today) : first;
		LocalDateTime start = first.atTime(Objects.requireNonNullElse(event.start(), LocalTime.MIDNIGHT));
		boolean endKnown = event.end() != null || !last.equals(first);
		LocalDateTime end = endKnown ? last.atTime(Objects.requireNonNullElse(event.end(), LAST_MINUTE)) : null;
		return new When(start, end, zone, event.start() != null);
	}

	private static List<CoHostEntry> coHosts(EventEntry event) {
		return Objects.requireNonNullElse(event.coHosts(), List.of());
	}

	private static EventProgramme programme(EventEntry event) {
		return new EventProgramme(each(event.agenda(), (item) -> new AgendaItem(item.time(), item.title())),
				each(event.people(), EventImporter::person), each(event.partners(),
						(partner) -> new EventPartner(new LocalizedText(partner.zh(), partner.en()), partner.url())));
	}

	private static EventPerson person(PersonEntry person) {
		return new EventPerson(person.name(), Objects.requireNonNullElse(person.role(), new LocalizedText(null, null)),
				Objects.requireNonNullElse(person.part(), Part.ORGANISER));
	}

	private static <T, R> List<R> each(@Nullable List<T> entries, Function<T, R> thing) {
		return Stream.ofNullable(entries).flatMap(List::stream).map(thing).toList();
	}

	private static Standing standing(EventEntry event) {
		LocalizedText reason = event.reason();
		return new Standing(Objects.requireNonNullElse(event.state(), Standing.Kind.PUBLISHED),
				(reason != null) ? reason.zh() : null);
	}

}
