package org.kaiyuanshe.kcc.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Agreements;
import org.kaiyuanshe.kcc.core.Agreements.Agreement;
import org.kaiyuanshe.kcc.core.CodeOfConduct;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.PersonalData.Person;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.kaiyuanshe.kcc.member.ProfilePart;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the signed-in person agreed to, and how they take it back (R17). */
@Controller
@RequestMapping("/account/consents")
@PreAuthorize("isAuthenticated()")
class ConsentBookController {

	private final ConsentBook book;

	private final List<Agreements> elsewhere;

	private final MemberAddresses addresses;

	private final CodeOfConduct codeOfConduct;

	ConsentBookController(ConsentBook book, List<Agreements> elsewhere, MemberAddresses addresses,
			CodeOfConduct codeOfConduct) {
		this.book = book;
		this.elsewhere = elsewhere;
		this.addresses = addresses;
		this.codeOfConduct = codeOfConduct;
	}

	@GetMapping
	String list(@CurrentMember SignedIn me, Model model) {
		List<ConsentRow> rows = this.book.of(me.accountId());
		model.addAttribute("codes", rows.stream().filter((row) -> !row.profile()).toList());
		model.addAttribute("shown",
				rows.stream()
					.filter((row) -> row.profile() && row.live())
					.sorted(Comparator.comparing((row) -> ProfilePart.valueOf(row.part())))
					.toList());
		model.addAttribute("withdrawn", rows.stream().filter((row) -> !row.live()).toList());
		model.addAttribute("elsewhere", elsewhere(me));
		model.addAttribute("inForce", this.codeOfConduct.version());
		return "privacy/consents";
	}

	@PostMapping("/{id}/withdrawal")
	String withdraw(@PathVariable UUID id, @CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.book.withdraw(id, me);
		redirect.addFlashAttribute("notice", "privacy.consents.done");
		return "redirect:/account/consents";
	}

	private List<Agreement> elsewhere(SignedIn me) {
		String email = this.addresses.addressesOf(List.of(me.memberId())).stream().findFirst().orElse(null);
		Person person = new Person(me.memberId(), me.displayName(), email);
		return this.elsewhere.stream()
			.flatMap((module) -> module.of(person).stream())
			.sorted(Comparator.comparing(Agreement::at).reversed())
			.toList();
	}

}
