package org.kaiyuanshe.kcc.workgroup;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.Slug;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A new workgroup, or one inside another.
 *
 * @param groupSlug the last part of its address
 * @param groupKind asked for workgroups only; a group inside another is of its kind
 */
record GroupForm(@NotBlank @Size(max = 60) @Nullable String groupName,
		@NotBlank @Size(max = 80) @Nullable String groupNameEn,
		@NotBlank @Size(max = 60) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*|\\s*") @Nullable String groupSlug,
		@Nullable WorkgroupKind groupKind, @Nullable LocalDate foundedOn) {

	private static final int FIRST_YEAR = 1990;

	private static final int LAST_YEAR = 2199;

	/** Says at the field when the address is taken or the day cannot be meant. */
	void check(boolean taken, BindingResult result) {
		if (taken) {
			FormErrors.reject(result, "groupSlug", this.groupSlug, "workgroup.slug.taken");
		}
		if (this.foundedOn != null && (this.foundedOn.getYear() < FIRST_YEAR || this.foundedOn.getYear() > LAST_YEAR)) {
			FormErrors.reject(result, "foundedOn", this.foundedOn, "workgroup.founded.range");
		}
	}

	static GroupForm empty() {
		return new GroupForm(null, null, null, null, null);
	}

	NewWorkgroup inside(String parent, WorkgroupKind kind) {
		return group(parent, kind);
	}

	NewWorkgroup group() {
		return group(null, Objects.requireNonNullElse(this.groupKind, WorkgroupKind.OTHER));
	}

	private NewWorkgroup group(@Nullable String parent, WorkgroupKind kind) {
		LocalizedText name = new LocalizedText(this.groupName, this.groupNameEn);
		return new NewWorkgroup(new Slug(String.valueOf(this.groupSlug)), name, kind, parent, List.of(), this.foundedOn,
				null, null, List.of(), false, Provenance.none());
	}

}
