package org.kaiyuanshe.kcc.member;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Knows where to write to members; whoever keeps the addresses provides it. No address is
 * ever on a public page.
 */
public interface MemberAddresses {

	/** The member who signs in with that address. */
	Optional<UUID> memberWith(String email);

	/** Those of the members who have an address. */
	List<UUID> reachable(List<UUID> members);

	/** The addresses of those of the members who have one. */
	List<String> addressesOf(List<UUID> members);

	/** The addresses of the admins who decide applications and cases. */
	List<String> adminAddresses();

}
