package org.kaiyuanshe.kcc.recap;

import java.util.List;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.CurrentMember;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.photo.PhotoIntake;
import org.kaiyuanshe.kcc.photo.PhotoView;
import org.kaiyuanshe.kcc.photo.TakenPhoto;
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

/** A chapter's team chooses the photos of a recap, orders and describes them (R12). */
@Controller
@RequestMapping("/manage/chapters/{chapter}/recaps/{recap}/photos")
@PreAuthorize("@chapterPermissions.mayEdit(#chapter, principal)")
class RecapGalleryController {

	private static final String GALLERY = "redirect:/manage/chapters/{chapter}/recaps/{recap}#gallery";

	private final RecapGallery gallery;

	private final RecapDesk desk;

	private final PhotoIntake intake;

	RecapGalleryController(RecapGallery gallery, RecapDesk desk, PhotoIntake intake) {
		this.gallery = gallery;
		this.desk = desk;
		this.intake = intake;
	}

	@PostMapping
	String add(@PathVariable String chapter, @PathVariable String recap,
			@Valid @ModelAttribute("upload") PhotosForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, RedirectAttributes redirect) {
		this.desk.find(chapter, recap);
		List<TakenPhoto> taken = form.take(this.intake, result);
		if (!taken.isEmpty()) {
			this.gallery.add(chapter, recap, taken, me.memberId());
		}
		if (result.hasErrors()) {
			return this.desk.show(chapter, recap, me, model);
		}
		redirect.addFlashAttribute("notice", "recap.photos.added");
		return GALLERY;
	}

	@GetMapping("/{photo}")
	String edit(@PathVariable String chapter, @PathVariable String recap, @PathVariable UUID photo,
			@CurrentMember SignedIn me, Model model) {
		model.addAttribute("form", PhotoForm.of(find(chapter, recap, photo)));
		return words(chapter, recap, photo, me, model);
	}

	@PostMapping("/{photo}")
	String describe(@PathVariable String chapter, @PathVariable String recap, @PathVariable UUID photo,
			@Valid @ModelAttribute("form") PhotoForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return words(chapter, recap, photo, me, model);
		}
		this.gallery.describe(chapter, recap, photo, form.words(), me.memberId());
		redirect.addFlashAttribute("notice", "recap.photo.described");
		return GALLERY;
	}

	@PostMapping("/{photo}/place")
	String move(@PathVariable String chapter, @PathVariable String recap, @PathVariable UUID photo,
			@Valid @ModelAttribute("move") PlaceForm form, BindingResult result, @CurrentMember SignedIn me,
			Model model) {
		if (result.hasErrors()) {
			return this.desk.show(chapter, recap, me, model);
		}
		this.gallery.move(chapter, recap, photo, form.position(), me.memberId());
		return GALLERY;
	}

	@PostMapping("/{photo}/removal")
	String remove(@PathVariable String chapter, @PathVariable String recap, @PathVariable UUID photo,
			@CurrentMember SignedIn me, RedirectAttributes redirect) {
		this.gallery.remove(chapter, recap, photo, me.memberId());
		redirect.addFlashAttribute("notice", "recap.photo.removed");
		return GALLERY;
	}

	private String words(String chapter, String recap, UUID photo, SignedIn me, Model model) {
		model.addAttribute("photo", find(chapter, recap, photo));
		this.desk.show(chapter, recap, me, model);
		return "recap/photo";
	}

	private PhotoView find(String chapter, String recap, UUID photo) {
		return this.desk.find(chapter, recap)
			.photos()
			.stream()
			.filter((each) -> each.id().equals(photo))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

}
