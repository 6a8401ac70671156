package org.kaiyuanshe.kcc.member;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who a member is. Whoever goes leaves a row without a name: roles and memberships hang
 * on it, so that who led a chapter when stays counted (R14).
 */
@Component
class MemberPersonalData implements PersonalData {

	private final PersonalRows rows;

	private final AppointmentRepository appointments;

	private final Clock clock;

	MemberPersonalData(PersonalRows rows, AppointmentRepository appointments, Clock clock) {
		this.rows = rows;
		this.appointments = appointments;
		this.clock = clock;
	}

	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person,
				new Query("member",
						"""
								select slug, name, alias, latin_name, formal_since, affiliation_zh, affiliation_en, source, as_of, note_zh,
								       note_en, changed_at
								from member where id = :member and forgotten_at is null
								"""),
				new Query("profile",
						"select intro_zh, intro_en, links, hidden from member_profile where member_id = :member"),
				new Query("memberships",
						"""
								select kind, from_date, to_date, listed_year, admitted_at, admitted_reason, ended_at, ended_reason, source,
								       as_of, note_zh, note_en
								from membership where member_id = :member order by id
								"""),
				new Query("roles", """
						select role, body_kind, body_slug, body_name_zh, from_date, to_date, doubtful,
						       coalesce(to_date > :now::date, true) as goes_on, ended_at, ended_reason, source,
						       as_of, note_zh, note_en
						from appointment where member_id = :member order by from_date, id
						"""));
	}

	/** Roles that the modules of their bodies did not end end here. */
	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void leave(Person person) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		Decision decision = new Decision(person.member(), this.clock.instant(), null);
		List<Appointment> present = this.appointments.findOpen(person.member(), today);
		present.forEach((appointment) -> appointment.endNoEarlierThanBegun(today, decision));
		this.appointments.saveAllAndFlush(present);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Person person) {
		// Not through the entity: its changes are what a journal would keep.
		this.rows.change(person, "delete from member_profile where member_id = :member",
				"""
						update member set slug = 'former-' || replace(gen_random_uuid()::text, '-', ''), name = :former, alias = null,
						       latin_name = null, sort_key = 'zzz', affiliation_zh = null, affiliation_en = null, note_zh = null,
						       note_en = null, forgotten_at = :now, version = version + 1
						where id = :member and forgotten_at is null
						""");
	}

}
