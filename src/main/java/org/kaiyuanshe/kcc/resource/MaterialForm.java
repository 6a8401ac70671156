package org.kaiyuanshe.kcc.resource;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.validation.BindingResult;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a lead types to ask for materials. It always has all its rows; empty ones say
 * nothing.
 */
record MaterialForm(List<@Valid Item> items, @NotBlank @Size(max = 500) @Nullable String purpose,
		@NotNull @Nullable LocalDate neededBy, @NotBlank @Size(max = 500) @Nullable String delivery) {

	static final int ITEMS = 6;

	private static final int YEARS_AHEAD = 1;

	// A request without such rows gives null.
	MaterialForm {
		items = Stream
			.concat(Stream.ofNullable(items).flatMap(List::stream).map((row) -> (row != null) ? row : Item.EMPTY),
					Stream.generate(() -> Item.EMPTY))
			.limit(ITEMS)
			.toList();
	}

	static MaterialForm empty() {
		return new MaterialForm(List.of(), null, null, null);
	}

	/** An address is nobody's business in a log. */
	@Override
	public String toString() {
		return "MaterialForm[" + this.items + "]";
	}

	/** Says at the field what is missing and which day cannot be meant. */
	void check(LocalDate today, BindingResult result) {
		if (this.items.stream().allMatch(Item.EMPTY::equals)) {
			FormErrors.reject(result, "items[0].what", null, "material.items.missing");
		}
		for (int row = 0; row < ITEMS; row++) {
			Item item = this.items.get(row);
			if (item.what() == null && item.number() != null) {
				FormErrors.reject(result, "items[" + row + "].what", null, "material.item.what.missing");
			}
		}
		if (this.neededBy != null
				&& (this.neededBy.isBefore(today) || this.neededBy.isAfter(today.plusYears(YEARS_AHEAD)))) {
			FormErrors.reject(result, "neededBy", this.neededBy, "material.neededBy.range");
		}
	}

	MaterialWish wish() {
		return new MaterialWish(this.items.stream().filter((item) -> item.what() != null).map(Item::item).toList(),
				Objects.requireNonNull(this.purpose).strip(), Objects.requireNonNull(this.neededBy),
				Objects.requireNonNull(this.delivery).strip());
	}

	/** Something, and how much of it; one unless said otherwise. */
	record Item(@Size(max = 100) @Nullable String what, @Min(1) @Max(10_000) @Nullable Integer number) {

		static final Item EMPTY = new Item(null, null);

		Item {
			what = (what == null || what.isBlank()) ? null : what.strip();
		}

		MaterialItem item() {
			return new MaterialItem(Objects.requireNonNull(this.what), Objects.requireNonNullElse(this.number, 1));
		}

	}

}
