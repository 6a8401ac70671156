package org.kaiyuanshe.kcc.application;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.application.CityCheck.Finding;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.TimeZones;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Says at the fields what no single one of them can know. */
@Component
class ApplicationFormCheck {

	private final CityCheck cities;

	private final Communities communities;

	ApplicationFormCheck(CityCheck cities, Communities communities) {
		this.cities = cities;
		this.communities = communities;
	}

	/**
	 * What holds for a draft as well: choices that exist, co-leads with an address of
	 * their own.
	 * @param applicant the applicant's address
	 */
	void limits(ApplicationForm form, @Nullable String applicant, BindingResult result) {
		if (isThere(form.region()) && !this.communities.current().hasRegion(form.region())) {
			FormErrors.reject(result, "region", form.region(), "application.region.unknown");
		}
		if (isThere(form.country()) && form.country().length() <= 2
				&& !Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(form.country())) {
			FormErrors.reject(result, "country", form.country(), "application.country.unknown");
		}
		if (isThere(form.zone()) && TimeZones.find(form.zone()) == null) {
			FormErrors.reject(result, "zone", form.zone(), "application.zone.unknown");
		}
		coLeads(form.rows(), applicant, result);
	}

	/**
	 * What must be there before it is sent. Returns what is known of the city, where that
	 * stands in the way.
	 */
	@Nullable Finding whole(ApplicationForm form, @Nullable Restart restart, BindingResult result) {
		require(result, "motivation", form.motivation());
		require(result, "plan", form.plan());
		if (!form.consent()) {
			FormErrors.reject(result, "consent", false, "application.consent.required");
		}
		if (restart != null) {
			Finding finding = this.cities.of(restart.city(), restart.id());
			return reject(finding, "restart", restart.slug(), result);
		}
		require(result, "city", form.city());
		require(result, "region", form.region());
		require(result, "country", form.country());
		require(result, "zone", form.zone());
		return result.hasFieldErrors("city") || result.hasFieldErrors("district") ? null : city(form, result);
	}

	/** A district is for a city that has a chapter already (R1). */
	private @Nullable Finding city(ApplicationForm form, BindingResult result) {
		Proposal proposal = form.proposal(null);
		Finding whole = this.cities.of(proposal.city());
		if (proposal.district().zh() == null) {
			if (proposal.district().en() != null || proposal.districtWhy() != null) {
				require(result, "district", null);
			}
			return reject(whole, "city", form.city(), result);
		}
		if (whole.isFree()) {
			FormErrors.reject(result, "district", form.district(), "application.district.needless");
		}
		require(result, "districtWhy", form.districtWhy());
		return reject(this.cities.of(proposal.name()), "district", form.district(), result);
	}

	private static @Nullable Finding reject(Finding finding, String field, @Nullable Object value,
			BindingResult result) {
		if (finding.isFree()) {
			return null;
		}
		FormErrors.reject(result, field, value, "application." + field + "." + finding.kind());
		return finding;
	}

	private static void coLeads(List<CoLeadForm> rows, @Nullable String applicant, BindingResult result) {
		Set<String> addresses = new HashSet<>();
		addresses.add(String.valueOf(applicant).strip().toLowerCase(Locale.ROOT));
		for (int number = 1; number <= rows.size(); number++) {
			CoLeadForm row = rows.get(number - 1);
			if (row.lacksName()) {
				FormErrors.reject(result, "coLead" + number, row.name(), "NotBlank.name");
			}
			if (row.lacksEmail()) {
				FormErrors.reject(result, "coLeadEmail" + number, row.email(), "NotBlank.email");
			}
			if (isThere(row.email()) && !addresses.add(row.email().strip().toLowerCase(Locale.ROOT))) {
				FormErrors.reject(result, "coLeadEmail" + number, row.email(), "application.co-lead.twice");
			}
		}
	}

	private static void require(BindingResult result, String field, @Nullable String value) {
		if (!isThere(value)) {
			FormErrors.reject(result, field, value, "NotBlank");
		}
	}

	private static boolean isThere(@Nullable String value) {
		return value != null && !value.isBlank();
	}

}
