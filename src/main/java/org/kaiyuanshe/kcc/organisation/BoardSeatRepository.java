package org.kaiyuanshe.kcc.organisation;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface BoardSeatRepository extends JpaRepository<BoardSeat, UUID> {

	@EntityGraph(attributePaths = "term")
	List<BoardSeat> findByOffice(Office office);

	List<BoardSeat> findByTerm(BoardTerm term);

	int countByTerm(BoardTerm term);

}
