package org.kaiyuanshe.kcc.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AppointmentRepository extends JpaRepository<Appointment, UUID> {

	/** The roles in that body that are not over on that day. */
	@Query("select a from Appointment a where a.body.bodyId = :body "
			+ "and (a.fromDate is null or a.fromDate <= :day) and (a.toDate is null or a.toDate > :day)")
	List<Appointment> findPresent(UUID body, LocalDate day);

	/** The roles of that member that are not over on that day. */
	@Query("select a from Appointment a where a.member.id = :member and (a.toDate is null or a.toDate > :day)")
	List<Appointment> findOpen(UUID member, LocalDate day);

	/** The roles in that body that a decision of that instant ended. */
	@Query("select a from Appointment a where a.body.bodyId = :body and a.ended.at = :endedAt")
	List<Appointment> findEnded(UUID body, Instant endedAt);

}
