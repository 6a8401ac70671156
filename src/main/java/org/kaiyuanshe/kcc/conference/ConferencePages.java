package org.kaiyuanshe.kcc.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.conference.ConferencePage.Venue;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.event.EventCard;
import org.kaiyuanshe.kcc.event.EventCards;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of conferences and the page of one. */
@Component
@Transactional(readOnly = true)
public class ConferencePages {

	/** Of what took place only public events are told, whoever asks. */
	private static final String CONFERENCES = """
			select c.*,
			  (select e.slug from conference_venue v join event e on e.id = v.event_id
			   where v.conference_id = c.id and v.main and e.status <> 'DRAFT' and not e.test
			     and e.hidden_at is null) as main_slug,
			  array(select e.slug from conference_venue v join event e on e.id = v.event_id
			        where v.conference_id = c.id and not v.main and e.status <> 'DRAFT' and not e.test
			          and e.hidden_at is null) as city_slugs
			from conference c
			""";

	private final JdbcClient jdbc;

	private final EventCards events;

	private final Clock clock;

	ConferencePages(JdbcClient jdbc, EventCards events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/** Every conference, the latest first. */
	public List<ConferenceCard> list() {
		List<Row> rows = this.jdbc.sql(CONFERENCES + "order by c.year desc, c.slug")
			.query((row, number) -> row(row))
			.list();
		Map<String, EventCard> mains = this.events.of(rows.stream().map(Row::main).filter(Objects::nonNull).toList())
			.stream()
			.collect(Collectors.toMap(EventCard::slug, Function.identity()));
		return rows.stream()
			.map((row) -> new ConferenceCard(row.slug(), row.year(), row.name(),
					(row.main() != null) ? mains.get(row.main()) : null, row.cities().size()))
			.toList();
	}

	public Optional<ConferencePage> find(String slug) {
		return this.jdbc.sql(CONFERENCES + "where c.slug = :slug")
			.param("slug", slug)
			.query((row, number) -> page(row))
			.optional();
	}

	/** The conference of which an event is a venue. */
	Optional<PartOf> of(String event) {
		return this.jdbc
			.sql("""
					select c.slug, c.name_zh, c.name_en, v.main from conference_venue v join conference c on c.id = v.conference_id
					join event e on e.id = v.event_id where e.slug = :event
					""")
			.param("event", event)
			.query((row, number) -> new PartOf(row.getString("slug"), Columns.text(row, "name"),
					row.getBoolean("main")))
			.optional();
	}

	private ConferencePage page(ResultSet row) throws SQLException {
		UUID id = Columns.id(row, "id");
		Row found = row(row);
		List<Venue> venues = this.events.of(found.venues())
			.stream()
			.map((card) -> new Venue(card, !card.when().endsAt().isAfter(this.clock.instant())))
			.toList();
		return new ConferencePage(found.slug(), row.getLong("version"), found.year(), found.name(),
				Columns.text(row, "intro"), tracks(id), figures(id),
				venues.stream().filter((venue) -> venue.event().slug().equals(found.main())).findFirst().orElse(null),
				venues.stream().filter((venue) -> !venue.event().slug().equals(found.main())).toList(),
				Columns.provenance(row));
	}

	private List<ConferenceTrack> tracks(UUID conference) {
		return this.jdbc.sql("select * from conference_track where conference_id = :conference order by position")
			.param("conference", conference)
			.query((row, number) -> new ConferenceTrack(Columns.text(row, "name"), row.getBoolean("aside")))
			.list();
	}

	private List<ConferenceFigure> figures(UUID conference) {
		return this.jdbc.sql("select * from conference_figure where conference_id = :conference order by position")
			.param("conference", conference)
			.query((row, number) -> new ConferenceFigure(row.getString("amount"), Columns.text(row, "label")))
			.list();
	}

	private static Row row(ResultSet row) throws SQLException {
		return new Row(row.getString("slug"), row.getInt("year"), Columns.text(row, "name"), row.getString("main_slug"),
				Columns.list(row, "city_slugs"));
	}

	/** What an event is a part of, and whether it is the main venue. */
	public record PartOf(String slug, LocalizedText name, boolean main) {
	}

	private record Row(String slug, int year, LocalizedText name, @Nullable String main, List<String> cities) {

		List<String> venues() {
			return Stream.concat(Stream.ofNullable(this.main), this.cities.stream()).toList();
		}

	}

}
