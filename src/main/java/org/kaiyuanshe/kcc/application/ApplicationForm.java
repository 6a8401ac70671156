package org.kaiyuanshe.kcc.application;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.TimeZones;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What an applicant types. The limits here hold for a draft as well; what must be there
 * before it is sent, {@link ApplicationFormCheck} says.
 *
 * @param coLead1 the name of the first co-lead; every row works without JavaScript
 * @param draft whether to save it for later; only the button for that sends it
 * @param version the version of the draft that the form was opened with
 * @param after the private link of the application that this one takes up again
 * @param restart the slug of the chapter that would begin anew
 */
record ApplicationForm(
		@Size(max = 40) @Pattern(regexp = LETTERS, message = "{application.city.letters}") @Nullable String city,
		@Size(max = 60) @Pattern(regexp = LETTERS, message = "{application.city.letters}") @Nullable String cityEn,
		@Size(max = 40) @Pattern(regexp = LETTERS, message = "{application.city.letters}") @Nullable String district,
		@Size(max = 60) @Pattern(regexp = LETTERS, message = "{application.city.letters}") @Nullable String districtEn,
		@Size(max = 2000) @Nullable String districtWhy, @Size(max = 40) @Nullable String region,
		@Size(max = 2) @Nullable String country, @Size(max = 60) @Nullable String zone,
		@NotBlank @Size(max = 60) @Nullable String name, @NotBlank @Email @Size(max = 200) @Nullable String email,
		@Size(max = 60) @Nullable String coLead1, @Email @Size(max = 200) @Nullable String coLeadEmail1,
		@Size(max = 60) @Nullable String coLead2, @Email @Size(max = 200) @Nullable String coLeadEmail2,
		@Size(max = 60) @Nullable String coLead3, @Email @Size(max = 200) @Nullable String coLeadEmail3,
		@Size(max = 60) @Nullable String coLead4, @Email @Size(max = 200) @Nullable String coLeadEmail4,
		@Size(max = 4000) @Nullable String motivation, @Size(max = 4000) @Nullable String plan, boolean consent,
		@Nullable Boolean draft, @Nullable Long version, @Size(max = 100) @Nullable String after,
		@Size(max = 100) @Nullable String restart) {

	/** What a name of a city is made of. */
	private static final String LETTERS = "[\\p{L}\\p{M}\\s.'’·・()（）-]*";

	/** An empty form, or one for that chapter's restart. */
	static ApplicationForm empty(@Nullable String restart) {
		Proposal nothing = new Proposal(new LocalizedText(null, null), new LocalizedText(null, null), null, null, "CN",
				ZoneId.of("Asia/Shanghai"), null, null, List.of());
		return of(nothing, new Applicant("", "", ""), false, new Hidden(null, null, restart));
	}

	static ApplicationForm of(Proposal proposal, Applicant applicant, boolean consent, Hidden hidden) {
		List<Invitee> rows = new ArrayList<>(proposal.coLeads());
		while (rows.size() < CoLeads.MOST) {
			rows.add(new Invitee("", ""));
		}
		return new ApplicationForm(proposal.city().zh(), proposal.city().en(), proposal.district().zh(),
				proposal.district().en(), proposal.districtWhy(), proposal.region(), proposal.country(),
				(proposal.zone() != null) ? proposal.zone().getId() : null, applicant.name(), applicant.email(),
				rows.get(0).name(), rows.get(0).email(), rows.get(1).name(), rows.get(1).email(), rows.get(2).name(),
				rows.get(2).email(), rows.get(3).name(), rows.get(3).email(), proposal.motivation(), proposal.plan(),
				consent, null, hidden.version(), hidden.after(), hidden.restart());
	}

	boolean isForLater() {
		return Boolean.TRUE.equals(this.draft);
	}

	/** The rows for co-leads as they were typed. */
	List<CoLeadForm> rows() {
		return List.of(new CoLeadForm(this.coLead1, this.coLeadEmail1), new CoLeadForm(this.coLead2, this.coLeadEmail2),
				new CoLeadForm(this.coLead3, this.coLeadEmail3), new CoLeadForm(this.coLead4, this.coLeadEmail4));
	}

	/** What was typed, with the place of the chapter that would begin anew. */
	Proposal proposal(@Nullable Restart chapter) {
		List<Invitee> coLeads = rows().stream().filter((row) -> !row.isEmpty()).map(CoLeadForm::invitee).toList();
		if (chapter != null) {
			return chapter.proposal(text(this.motivation), text(this.plan), coLeads);
		}
		return new Proposal(new LocalizedText(this.city, this.cityEn),
				new LocalizedText(this.district, this.districtEn), text(this.districtWhy), text(this.region),
				text(this.country), TimeZones.find(this.zone), text(this.motivation), text(this.plan), coLeads);
	}

	Applicant applicant(Locale locale) {
		return new Applicant(strippedName(), Objects.requireNonNull(this.email).strip(), locale.toLanguageTag());
	}

	String strippedName() {
		return Objects.requireNonNull(this.name).strip();
	}

	private static @Nullable String text(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

	/** What the form carries along without showing it. */
	record Hidden(@Nullable Long version, @Nullable String after, @Nullable String restart) {
	}

}
