package org.kaiyuanshe.kcc.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.event.EventPerson.Part;
import org.kaiyuanshe.kcc.event.ProgrammeView.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the programme of an event in one statement. */
@Component
class ProgrammeReader {

	private static final String ROWS = """
			select 'AGENDA' as kind, position, starts, title_zh as words_zh, title_en as words_en, null as name,
			       null as part, null as member, null as url
			from event_agenda_item where event_id = :event
			union all
			select 'PERSON', p.position, null, p.role_zh, p.role_en, p.name, p.part, m.slug, null
			from event_person p left join member m on m.id = p.member_id where p.event_id = :event
			union all
			select 'PARTNER', position, null, name_zh, name_en, null, null, null, url
			from event_partner where event_id = :event
			order by position
			""";

	private final JdbcClient jdbc;

	ProgrammeReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	ProgrammeView of(UUID event) {
		ProgrammeView programme = new ProgrammeView(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		this.jdbc.sql(ROWS).param("event", event).query((row) -> {
			add(row, programme);
		});
		return new ProgrammeView(List.copyOf(programme.agenda()), List.copyOf(programme.people()),
				List.copyOf(programme.partners()));
	}

	private static void add(ResultSet row, ProgrammeView programme) throws SQLException {
		switch (row.getString("kind")) {
			case "AGENDA" -> programme.agenda()
				.add(new AgendaItem(row.getObject("starts", LocalTime.class), Columns.text(row, "words")));
			case "PERSON" -> programme.people()
				.add(new Named(row.getString("name"), Columns.text(row, "words"), Part.valueOf(row.getString("part")),
						row.getString("member")));
			default -> programme.partners().add(new EventPartner(Columns.text(row, "words"), row.getString("url")));
		}
	}

}
