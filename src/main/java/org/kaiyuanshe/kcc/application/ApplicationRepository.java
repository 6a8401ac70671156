package org.kaiyuanshe.kcc.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.LocalizedText;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ApplicationRepository extends JpaRepository<ChapterApplication, UUID> {

	Optional<ChapterApplication> findByTokenHash(String tokenHash);

	/** The cities that someone has applied for and waits. */
	@Query("select a.city from ChapterApplication a where a.status = ApplicationStatus.SUBMITTED")
	List<LocalizedText> findWaitingCities();

}
