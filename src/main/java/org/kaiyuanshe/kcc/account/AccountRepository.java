package org.kaiyuanshe.kcc.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface AccountRepository extends JpaRepository<Account, UUID> {

	Optional<Account> findByEmail(String email);

	List<Account> findByMemberIdIn(List<UUID> members);

	List<Account> findByAuthority(Authority authority);

	boolean existsByAuthority(Authority authority);

}
