package org.kaiyuanshe.kcc.chapter;

import java.util.List;
import java.util.Locale;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.MapLink;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** Where a chapter often meets. */
@Embeddable
public record ChapterPlace(@Embedded @EmbeddedColumnNaming("name_%s") LocalizedText name,
		@Embedded @EmbeddedColumnNaming("address_%s") @Nullable LocalizedText address) {

	/** Links that open it in a map app of that country. */
	public List<MapLink> maps(String country, Locale locale) {
		String address = (this.address != null) ? this.address.in(locale).value() : "";
		return MapLink.to((this.name.in(locale).value() + " " + address).strip(), country);
	}

}
