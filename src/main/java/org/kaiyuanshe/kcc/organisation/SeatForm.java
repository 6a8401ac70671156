package org.kaiyuanshe.kcc.organisation;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.EditForm;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.organisation.BoardSeat.SeatDetails;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What an admin types about a seat on the board. */
record SeatForm(@Nullable Long version, @NotNull @Nullable Office office,
		@NotBlank @Size(max = 80) @Nullable String name, @Size(max = 80) @Nullable String byname, boolean organisation,
		@Nullable LocalDate firstDay, @Nullable LocalDate lastDay, @Size(max = 200) @Nullable String source,
		@Size(max = 40) @Nullable String asOf, @Size(max = 1000) @Nullable String note,
		@Size(max = 2000) @Nullable String noteEn) implements EditForm {

	static SeatForm empty() {
		return new SeatForm(null, null, null, null, false, null, null, null, null, null, null);
	}

	static SeatForm of(SeatDetails details, long version) {
		Provenance from = details.provenance();
		return new SeatForm(version, details.office(), details.holder().name(), details.holder().byname(),
				details.organisation(), details.tenure().firstDay(), details.tenure().lastDay(), from.source(),
				from.asOf(), from.noteZh(), from.noteEn());
	}

	@Override
	public void check(BindingResult result) {
		Period.check(result, this.firstDay, this.lastDay);
	}

	SeatDetails details() {
		return new SeatDetails(Objects.requireNonNull(this.office),
				Holder.named(Objects.requireNonNull(this.name), this.byname), this.organisation,
				new Tenure(this.firstDay, this.lastDay), Origin.of(this.source, this.asOf, this.note, this.noteEn));
	}

}
