package org.kaiyuanshe.kcc.notification;

import java.util.List;
import java.util.Optional;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Leads members to the page where their address says which mails it wants: the same that
 * the link in each mail opens.
 */
@Controller
class MailSettingsController {

	private final UnsubscribeLinks links;

	private final MemberAddresses addresses;

	MailSettingsController(UnsubscribeLinks links, MemberAddresses addresses) {
		this.links = links;
		this.addresses = addresses;
	}

	@GetMapping("/account/notifications")
	@PreAuthorize("isAuthenticated()")
	String show(@CurrentMember SignedIn me) {
		String mine = this.addresses.addressesOf(List.of(me.memberId()))
			.stream()
			.findFirst()
			.orElseThrow(NotFoundException::new);
		return "redirect:/unsubscribe/" + this.links.key(mine, Optional.empty());
	}

}
