package org.kaiyuanshe.kcc.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.organisation.BoardPage.Seat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the terms of the board. */
@Component
@Transactional(readOnly = true)
public class BoardPages {

	private final JdbcClient jdbc;

	BoardPages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All terms, the latest first. */
	public List<BoardPage> terms() {
		return read(null);
	}

	/** The term of that year. */
	public Optional<BoardPage> find(int year) {
		return read(year).stream().findFirst();
	}

	private List<BoardPage> read(@Nullable Integer year) {
		Map<UUID, List<SeatOfTerm>> seats = this.jdbc.sql("""
				select s.*, m.slug as member_slug, (t.source, t.as_of) is not distinct from (s.source, s.as_of)
				       and s.note_zh is null and s.note_en is null as as_term
				from board_seat s join board_term t on t.id = s.term_id left join member m on m.id = s.member_id
				where :year::int is null or t.year = :year order by s.position, s.id
				""")
			.param("year", year)
			.query((row, number) -> new SeatOfTerm(Columns.id(row, "term_id"), seat(row)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(SeatOfTerm::term));
		return this.jdbc.sql("select * from board_term where :year::int is null or year = :year order by year desc")
			.param("year", year)
			.query((row, number) -> new BoardPage(row.getInt("year"), tenure(row), Columns.text(row, "remark"),
					row.getString("url"), Columns.provenance(row),
					seats.getOrDefault(Columns.id(row, "id"), List.of()).stream().map(SeatOfTerm::seat).toList()))
			.list();
	}

	private static Seat seat(ResultSet row) throws SQLException {
		Provenance provenance = row.getBoolean("as_term") ? null : Columns.provenance(row);
		return new Seat(Columns.id(row, "id"), Office.valueOf(row.getString("office")), Named.of(row),
				row.getBoolean("organisation"), tenure(row), provenance);
	}

	static Tenure tenure(ResultSet row) throws SQLException {
		return new Tenure(Columns.date(row, "first_day"), Columns.date(row, "last_day"));
	}

	private record SeatOfTerm(UUID term, Seat seat) {
	}

}
