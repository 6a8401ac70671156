package org.kaiyuanshe.kcc.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.LocalizedText;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import jakarta.persistence.LockModeType;

interface ApplicationRepository extends JpaRepository<ChapterApplication, UUID> {

	Optional<ChapterApplication> findByTokenHash(String tokenHash);

	/**
	 * The application for a change: whoever comes second waits, and then sees what the
	 * first one did.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from ChapterApplication a where a.id = :id")
	Optional<ChapterApplication> findForChange(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from ChapterApplication a where a.tokenHash = :tokenHash")
	Optional<ChapterApplication> findForChange(String tokenHash);

	/** The cities that someone has applied for and waits. */
	@Query("""
			select a.wish.location.city from ChapterApplication a
			where a.standing.status in (ApplicationStatus.SUBMITTED, ApplicationStatus.IN_REVIEW,
			                            ApplicationStatus.INFO_REQUESTED)
			""")
	List<LocalizedText> findWaitingCities();

}
