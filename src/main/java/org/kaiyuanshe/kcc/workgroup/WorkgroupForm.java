package org.kaiyuanshe.kcc.workgroup;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.springframework.validation.BindingResult;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;

/**
 * What a lead types about a workgroup. It always has all its rows; empty ones say
 * nothing.
 *
 * @param version the version of the workgroup that the form was opened with
 * @param tags with commas or spaces between them
 */
record WorkgroupForm(@Nullable Long version, @Size(max = Markdown.LONGEST) @Nullable String intro,
		@Size(max = Markdown.LONGEST) @Nullable String introEn, @Size(max = 200) @Nullable String tags,
		@Email @Size(max = 200) @Nullable String mailbox, List<@Valid Link> links) {

	static final int LINKS = 6;

	private static final int MOST_TAGS = 8;

	private static final int LONGEST_TAG = 20;

	// A request without such rows gives null.
	WorkgroupForm {
		Stream<Link> typed = Stream.ofNullable(links)
			.flatMap(List::stream)
			.map((row) -> (row != null) ? row : Link.EMPTY);
		links = Stream.concat(typed, Stream.generate(() -> Link.EMPTY)).limit(LINKS).toList();
	}

	static WorkgroupForm of(WorkgroupProfile profile, long version) {
		return new WorkgroupForm(version, profile.intro().zh(), profile.intro().en(), String.join("，", profile.tags()),
				profile.mailbox(), profile.links().stream().map(Link::of).toList());
	}

	/** Says at the field what is wrong with it. */
	void check(BindingResult result) {
		if (tagList().size() > MOST_TAGS || tagList().stream().anyMatch((tag) -> tag.length() > LONGEST_TAG)) {
			FormErrors.reject(result, "tags", this.tags, "workgroup.profile.tags.bad");
		}
		IntStream.range(0, LINKS).filter((row) -> this.links.get(row).lacksPart()).forEach((row) -> {
			String field = "links[" + row + "].url";
			FormErrors.reject(result, field, this.links.get(row).url(), "workgroup.profile.link.half");
		});
	}

	WorkgroupProfile profile() {
		return new WorkgroupProfile(new LocalizedText(this.intro, this.introEn), tagList(), blankToNull(this.mailbox),
				this.links.stream().filter((link) -> link.url() != null).map(Link::link).toList());
	}

	private List<String> tagList() {
		return Stream.ofNullable(this.tags)
			.flatMap((text) -> Stream.of(text.split("[,，、;；#\\s]+")))
			.filter((tag) -> !tag.isBlank())
			.distinct()
			.toList();
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	/** A page elsewhere; an empty row says nothing. */
	record Link(@Size(max = 40) @Nullable String label, @Size(max = 60) @Nullable String labelEn,
			@URL(regexp = "^(https?://.*)?$") @Size(max = 500) @Nullable String url) {

		static final Link EMPTY = new Link(null, null, null);

		Link {
			label = blankToNull(label);
			labelEn = blankToNull(labelEn);
			url = blankToNull(url);
		}

		static Link of(WorkgroupLink link) {
			return new Link(link.label().zh(), link.label().en(), link.url());
		}

		boolean lacksPart() {
			return (this.url == null) != (this.label == null && this.labelEn == null);
		}

		WorkgroupLink link() {
			return new WorkgroupLink(new LocalizedText(this.label, this.labelEn), String.valueOf(this.url));
		}

	}

}
