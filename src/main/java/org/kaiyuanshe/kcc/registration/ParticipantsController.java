package org.kaiyuanshe.kcc.registration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ChapterPermissions;
import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.Fresh;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.registration.ParticipantList.Excerpt;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.validation.Valid;

/**
 * The registrations of an event: its team sees them, its leads decide on them and
 * download them.
 */
@Controller
@RequestMapping("/manage/chapters/{chapter}/events/{event}")
@PreAuthorize("@chapterPermissions.mayLead(#chapter, principal)")
class ParticipantsController {

	private static final String LIST = "redirect:/manage/chapters/{chapter}/events/{event}/registrations";

	private final Occasions occasions;

	private final ParticipantList list;

	private final ParticipantTable table;

	private final ParticipantsService team;

	private final ChapterPermissions permissions;

	ParticipantsController(Occasions occasions, ParticipantList list, ParticipantTable table, ParticipantsService team,
			ChapterPermissions permissions) {
		this.occasions = occasions;
		this.list = list;
		this.table = table;
		this.team = team;
		this.permissions = permissions;
	}

	@GetMapping("/registrations")
	@PreAuthorize("@chapterPermissions.mayEdit(#chapter, principal)")
	String list(@PathVariable String chapter, @PathVariable String event, @Valid ParticipantFilter filter,
			@CurrentMember SignedIn me, Model model) {
		return page(this.occasions.of(chapter, event), filter, this.permissions.mayLead(chapter, me), model);
	}

	@Fresh(file = true)
	@GetMapping("/registrations.csv")
	ResponseEntity<byte[]> table(@PathVariable String chapter, @PathVariable String event, @CurrentMember SignedIn me,
			Locale locale) {
		Occasion occasion = this.occasions.of(chapter, event);
		String csv = this.table.of(occasion, locale);
		this.team.exported(occasion, me.memberId());
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(occasion.slug() + ".csv").build().toString())
			.body(csv.getBytes(StandardCharsets.UTF_8));
	}

	@PostMapping("/registrations/{id}/approval")
	String approve(@PathVariable String chapter, @PathVariable String event, @PathVariable UUID id,
			@CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.team.approve(this.occasions.of(chapter, event), id, me.memberId());
		return done(redirect, "registration.team.approved");
	}

	@PostMapping("/registrations/{id}/rejection")
	String decline(@PathVariable String chapter, @PathVariable String event, @PathVariable UUID id,
			@Valid @ModelAttribute("decision") ReasonForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return again(this.occasions.of(chapter, event), id, "rejection", model);
		}
		this.team.decline(this.occasions.of(chapter, event), id, me.memberId(), form.reason().strip());
		return done(redirect, "registration.team.declined");
	}

	@PostMapping("/registrations/{id}/cancellation")
	String cancel(@PathVariable String chapter, @PathVariable String event, @PathVariable UUID id,
			@Valid @ModelAttribute("decision") ReasonForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return again(this.occasions.of(chapter, event), id, "cancellation", model);
		}
		this.team.cancel(this.occasions.of(chapter, event), id, me.memberId(), form.reason().strip());
		return done(redirect, "registration.team.cancelled");
	}

	/** The list once more, with the form that lacked its reason open. */
	private String again(Occasion event, UUID id, String verb, Model model) {
		model.addAttribute("wrong", id + "-" + verb);
		return page(event, ParticipantFilter.none(), true, model);
	}

	private String page(Occasion event, ParticipantFilter filter, boolean mayLead, Model model) {
		model.addAttribute("occasion", event);
		model.addAttribute("filter", filter);
		model.addAttribute("mayLead", mayLead);
		model.addAttribute("ahead", this.team.isAhead(event));
		model.addAttribute("counts", this.list.counts(event.id()));
		Excerpt people = this.list.list(event.id(), filter, mayLead);
		model.addAttribute("people", people.rows());
		model.addAttribute("cut", people.cut());
		model.addAttribute("opinions", Opinions.of(this.list.feedback(event.id())));
		if (!model.containsAttribute("decision")) {
			model.addAttribute("decision", ReasonForm.empty());
		}
		model.addAttribute("statuses", List.of(RegistrationStatus.values()));
		return "registration/list";
	}

	private static String done(RedirectAttributes redirect, String notice) {
		redirect.addFlashAttribute("notice", notice);
		return LIST;
	}

}
