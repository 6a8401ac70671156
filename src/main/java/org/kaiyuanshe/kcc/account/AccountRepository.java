package org.kaiyuanshe.kcc.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import jakarta.persistence.LockModeType;

interface AccountRepository extends JpaRepository<Account, UUID> {

	Optional<Account> findByEmail(String email);

	List<Account> findByMemberIdIn(List<UUID> members);

	List<Account> findByAuthority(Authority authority);

	boolean existsByMemberId(UUID member);

	/** Held until the transaction ends, always in the same order. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Account a where a.authority = :authority or a.id = :id order by a.id")
	List<Account> hold(Authority authority, UUID id);

	boolean existsByAuthority(Authority authority);

}
