package org.kaiyuanshe.kcc.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.organisation.ContactPoint.Medium;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how the organisation can be reached. */
@Component
@Transactional(readOnly = true)
public class ContactPages {

	private final JdbcClient jdbc;

	private final PortalSettings settings;

	private final Clock clock;

	ContactPages(JdbcClient jdbc, PortalSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/** Those that are in use today, in the order of the records. */
	public List<ContactRow> present(Medium medium) {
		return all().stream().filter((row) -> row.medium() == medium && row.present()).toList();
	}

	/** All of them, also former ones. */
	List<ContactRow> all() {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.settings.zone());
		return this.jdbc
			.sql("""
					select *, (last_day is null or last_day > :today) and (first_day is null or first_day <= :today) as present
					from contact_point order by medium desc, position, id
					""")
			.param("today", today)
			.query((row, number) -> new ContactRow(Columns.id(row, "id"), Medium.valueOf(row.getString("medium")),
					Columns.text(row, "name"), row.getString("handle"), row.getString("url"),
					row.getString("workgroup"), BoardPages.tenure(row), row.getBoolean("present"),
					Columns.provenance(row)))
			.list();
	}

}
