package org.kaiyuanshe.kcc.chapter;

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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a lead types about the chapter. It always has all its rows; empty ones say
 * nothing.
 *
 * @param version the version of the chapter that the form was opened with
 * @param hue a number from 0 to 11
 */
record ChapterProfileForm(@Nullable Long version, @Size(max = Markdown.LONGEST) @Nullable String intro,
		@Size(max = Markdown.LONGEST) @Nullable String introEn, @Email @Size(max = 200) @Nullable String mailbox,
		@Size(max = 300) @Nullable String contact, @Size(max = 500) @Nullable String contactEn,
		@NotNull @Pattern(regexp = "\\d|1[01]") @Nullable String hue, List<@Valid Link> links,
		List<@Valid Place> places) {

	static final int LINKS = 6;

	static final int PLACES = 5;

	/** How many rows are open in an empty form. */
	private static final int OPEN = 2;

	// A request without such rows gives null.
	ChapterProfileForm {
		links = rows(links, LINKS, Link.EMPTY);
		places = rows(places, PLACES, Place.EMPTY);
	}

	static ChapterProfileForm of(ChapterProfileDetails details, long version) {
		return new ChapterProfileForm(version, details.intro().zh(), details.intro().en(), details.mailbox(),
				details.contact().zh(), details.contact().en(), String.valueOf(details.hue()),
				details.links().stream().map(Link::of).toList(), details.places().stream().map(Place::of).toList());
	}

	/** Says at the row what it lacks. */
	void check(BindingResult result) {
		IntStream.range(0, LINKS).filter((row) -> this.links.get(row).lacksUrl()).forEach((row) -> {
			String field = "links[" + row + "].url";
			FormErrors.reject(result, field, this.links.get(row).url(), "chapter.profile.link.url.missing");
		});
		IntStream.range(0, PLACES).filter((row) -> this.places.get(row).lacksName()).forEach((row) -> {
			String field = "places[" + row + "].name";
			FormErrors.reject(result, field, this.places.get(row).name(), "chapter.profile.place.name.missing");
		});
	}

	ChapterProfileDetails details() {
		return new ChapterProfileDetails(new LocalizedText(this.intro, this.introEn), blankToNull(this.mailbox),
				new LocalizedText(this.contact, this.contactEn), Integer.parseInt(String.valueOf(this.hue)),
				this.links.stream().filter((link) -> !isBlank(link.url())).map(Link::link).toList(),
				this.places.stream().filter((place) -> !isBlank(place.name())).map(Place::place).toList());
	}

	/** Whether something stands in the rows that an empty form folds away. */
	public boolean moreLinks() {
		return this.links.stream().skip(OPEN).anyMatch((link) -> !link.equals(Link.EMPTY));
	}

	public boolean morePlaces() {
		return this.places.stream().skip(OPEN).anyMatch((place) -> !place.equals(Place.EMPTY));
	}

	private static <T> List<T> rows(@Nullable List<@Nullable T> typed, int number, T empty) {
		Stream<T> known = Stream.ofNullable(typed).flatMap(List::stream).map((row) -> (row != null) ? row : empty);
		return Stream.concat(known, Stream.generate(() -> empty)).limit(number).toList();
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return isBlank(text) ? null : String.valueOf(text).strip();
	}

	/** A page elsewhere; without an address the row says nothing. */
	record Link(@Size(max = 40) @Nullable String label, @Size(max = 60) @Nullable String labelEn,
			@URL(regexp = "^(https?://.*)?$") @Size(max = 500) @Nullable String url) {

		static final Link EMPTY = new Link(null, null, null);

		Link {
			label = blankToNull(label);
			labelEn = blankToNull(labelEn);
			url = blankToNull(url);
		}

		static Link of(ChapterLink link) {
			LocalizedText label = (link.label() != null) ? link.label() : new LocalizedText(null, null);
			return new Link(label.zh(), label.en(), link.url());
		}

		boolean lacksUrl() {
			return this.url == null && (this.label != null || this.labelEn != null);
		}

		ChapterLink link() {
			return new ChapterLink(new LocalizedText(this.label, this.labelEn), String.valueOf(this.url));
		}

	}

	/** Where the chapter meets; without a name the row says nothing. */
	record Place(@Size(max = 80) @Nullable String name, @Size(max = 120) @Nullable String nameEn,
			@Size(max = 200) @Nullable String address, @Size(max = 240) @Nullable String addressEn) {

		static final Place EMPTY = new Place(null, null, null, null);

		Place {
			name = blankToNull(name);
			nameEn = blankToNull(nameEn);
			address = blankToNull(address);
			addressEn = blankToNull(addressEn);
		}

		static Place of(ChapterPlace place) {
			LocalizedText address = (place.address() != null) ? place.address() : new LocalizedText(null, null);
			return new Place(place.name().zh(), place.name().en(), address.zh(), address.en());
		}

		boolean lacksName() {
			return this.name == null && !this.equals(EMPTY);
		}

		ChapterPlace place() {
			return new ChapterPlace(new LocalizedText(this.name, this.nameEn),
					new LocalizedText(this.address, this.addressEn));
		}

	}

}
