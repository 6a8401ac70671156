package org.kaiyuanshe.kcc.team;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TeamInvitationRepository extends JpaRepository<TeamInvitation, UUID> {

	Optional<TeamInvitation> findByTokenHash(String tokenHash);

	/** How many links of that chapter are good at that instant. */
	@Query("""
			select count(i) from TeamInvitation i
			where i.chapterId = :chapter and i.status = InvitationStatus.OPEN and i.expiresAt > :now
			""")
	long countOpen(UUID chapter, Instant now);

	@Query("""
			select count(i) > 0 from TeamInvitation i
			where i.chapterId = :chapter and i.status = InvitationStatus.OPEN and i.invitee.email = :email
			""")
	boolean existsOpenTo(UUID chapter, String email);

	@Query("select i from TeamInvitation i where i.chapterId = :chapter and i.status = InvitationStatus.OPEN")
	List<TeamInvitation> findOpen(UUID chapter);

	/** The invitations under which that member would give their place in that chapter. */
	@Query("""
			select i from TeamInvitation i
			where i.chapterId = :chapter and i.status = InvitationStatus.OPEN and i.nomination.replaces = :lead
			""")
	List<TeamInvitation> findNominationsBy(UUID chapter, UUID lead);

	/** The open invitations that this member sent for that chapter. */
	@Query("""
			select i from TeamInvitation i
			where i.chapterId = :chapter and i.status = InvitationStatus.OPEN and i.invitedBy = :sender
			""")
	List<TeamInvitation> findOpenBy(UUID chapter, UUID sender);

	/** The members who accepted an invitation to that address, the latest first. */
	@Query("""
			select i.invitee.memberId from TeamInvitation i
			where i.status = InvitationStatus.ACCEPTED and i.invitee.email = :email order by i.id desc
			""")
	List<UUID> findAcceptedWith(String email);

}
