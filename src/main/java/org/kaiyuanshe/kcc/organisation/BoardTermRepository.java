package org.kaiyuanshe.kcc.organisation;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface BoardTermRepository extends JpaRepository<BoardTerm, UUID> {

	Optional<BoardTerm> findByYear(int year);

}
