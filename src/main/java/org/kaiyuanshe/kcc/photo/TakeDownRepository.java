package org.kaiyuanshe.kcc.photo;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TakeDownRepository extends JpaRepository<TakeDownRequest, UUID> {

	/** The requests about a photo that nobody answered yet. */
	@Query("select r from TakeDownRequest r where r.photoId = :photo and r.outcome is null order by r.askedAt")
	List<TakeDownRequest> findOpen(UUID photo);

}
