package org.kaiyuanshe.kcc.organisation;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AwardGrantRepository extends JpaRepository<AwardGrant, UUID> {

	int countByAward(Award award);

	/** Whether somebody of that name was given it in that year by another grant. */
	@Query("select count(g) > 0 from AwardGrant g "
			+ "where g.award = :award and g.year = :year and g.holder.name = :name and g.id <> :but")
	boolean isGiven(Award award, int year, String name, UUID but);

}
