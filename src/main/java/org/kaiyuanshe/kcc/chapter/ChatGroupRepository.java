package org.kaiyuanshe.kcc.chapter;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface ChatGroupRepository extends JpaRepository<ChatGroup, UUID> {

	Optional<ChatGroup> findByChapterSlug(String slug);

}
