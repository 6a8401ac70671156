package org.kaiyuanshe.kcc.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.event.EventPage;
import org.kaiyuanshe.kcc.event.EventPanels;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds registration to the pages of events. */
@Component
@Transactional(readOnly = true)
class RegistrationPanels implements EventPanels {

	private final AttendanceReader attendance;

	private final MemberAddresses addresses;

	private final JdbcClient jdbc;

	private final Clock clock;

	RegistrationPanels(AttendanceReader attendance, MemberAddresses addresses, JdbcClient jdbc, Clock clock) {
		this.attendance = attendance;
		this.addresses = addresses;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The panel, for an event that takes registrations or once did; of one that is over,
	 * for those who are registered, because they say there how it was.
	 */
	@Override
	public Map<String, ?> forVisitors(EventPage page, @Nullable SignedIn me) {
		if (page.past() && me == null) {
			return Map.of();
		}
		return this.jdbc
			.sql("""
					select e.id, a.open, a.opens_local, a.closes_local, a.approval, s.capacity, s.taken,
					       (select count(*) from registration r where r.event_id = e.id and r.status = 'WAITLISTED') as waiting,
					       (select r.status from registration r where r.event_id = e.id
					        and (r.member_id = :me or r.email = lower(:email::text))
					        and r.status in ('CONFIRMED', 'WAITLISTED', 'AWAITING_APPROVAL', 'OFFERED')
					        order by (r.member_id = :me) is true desc, r.number limit 1) as mine,
					       exists (select 1 from admission_question q where q.admission_id = a.id) as asks
					from event e join admission a on a.event_id = e.id join event_seats s on s.event_id = e.id
					where e.slug = :slug
					""")
			.param("slug", page.card().slug())
			.param("me", (me != null) ? me.memberId() : null)
			.param("email", (me != null) ? address(me) : null)
			.query((row, number) -> panel(row, page, me))
			.optional()
			.filter((panel) -> !page.past() || panel.mine() != null)
			.map((panel) -> Map.of("registration", panel))
			.orElseGet(Map::of);
	}

	@Override
	public Map<String, ?> forTeam(EventPage page) {
		return this.attendance.of(page.card().slug())
			.<Map<String, ?>>map((figures) -> Map.of("attendance", figures))
			.orElseGet(Map::of);
	}

	private @Nullable String address(SignedIn me) {
		return this.addresses.addressesOf(List.of(me.memberId())).stream().findFirst().orElse(null);
	}

	private RegistrationPanel panel(ResultSet row, EventPage page, @Nullable SignedIn me) throws SQLException {
		Terms terms = new Terms(row.getBoolean("open"), Columns.dateTime(row, "opens_local"),
				Columns.dateTime(row, "closes_local"), row.getBoolean("approval"), new Questions(List.of()));
		Occasion event = new Occasion(Columns.id(row, "id"), page.card().slug(), page.card().title(),
				page.card().when(), page.card().mode(), page.card().venue(), page.address(), null, page.capacity(),
				page.card().status(), page.card().chapter(), page.card().city(), page.card().hue(), false,
				page.card().sample());
		Seats seats = new Seats((Integer) row.getObject("capacity"), row.getInt("taken"), 0);
		String mine = row.getString("mine");
		return new RegistrationPanel(event.slug(), terms.door(event, this.clock.instant()), terms.opens(),
				terms.closes(), seats.free(), row.getInt("waiting"), terms.approval(),
				(mine != null) ? RegistrationStatus.valueOf(mine) : null, me != null && !row.getBoolean("asks"));
	}

}
