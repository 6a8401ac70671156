package org.kaiyuanshe.kcc.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.content.Pack.Located;
import org.kaiyuanshe.kcc.content.PackRecords.Sourced;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.partner.PartnerDetails;
import org.kaiyuanshe.kcc.partner.PartnerService;
import org.kaiyuanshe.kcc.partner.PartnerTier;
import org.kaiyuanshe.kcc.partner.TierFigure;
import org.kaiyuanshe.kcc.partner.TierFigures;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Imports partners, and the numbers of partners that the records give without names. */
@Component
@Order(0)
class PartnerImporter implements PackPart {

	private static final String PARTNERS = "partners.yaml";

	private static final String FIGURES = "partner-figures.yaml";

	private final PartnerService partners;

	private final TierFigures figures;

	private final Directory directory;

	PartnerImporter(PartnerService partners, TierFigures figures, Directory directory) {
		this.partners = partners;
		this.figures = figures;
		this.directory = directory;
	}

	@Override
	public List<String> files() {
		return List.of(PARTNERS, FIGURES);
	}

	@Override
	public void importFrom(Pack pack, LocalDate today, ImportReport report) {
		RecordImporter.each(pack.list(PARTNERS, PartnerRecord.class), (at) -> enter(at, report));
		RecordImporter.each(pack.list(FIGURES, FigureRecord.class), (at) -> count(at, report));
	}

	private void enter(Located<PartnerRecord> at, ImportReport report) {
		PartnerRecord partner = at.record();
		UUID chapter = (partner.chapter() != null) ? this.directory.chapter(at, partner.chapter()).id() : null;
		this.partners.enter(new Slug(partner.slug()), chapter,
				new PartnerDetails(partner.name(), Objects.requireNonNullElse(partner.otherNames(), List.of()),
						partner.website(), partner.tier(), text(partner.intro()), text(partner.message()),
						partner.messageBy(), text(partner.cooperation()), partner.since(), partner.until()),
				partner.provenance());
		report.imported(at, "partner " + partner.slug());
	}

	private void count(Located<FigureRecord> at, ImportReport report) {
		FigureRecord figure = at.record();
		this.figures
			.enter(new TierFigure(figure.tier(), figure.number(), figure.period(), figure.year(), figure.provenance()));
		report.imported(at, "number of partners " + figure.tier());
	}

	private static LocalizedText text(@Nullable LocalizedText text) {
		return (text != null) ? text : new LocalizedText(null, null);
	}

	/** partners.yaml; without a chapter the partner is a national one. */
	record PartnerRecord(@JsonProperty(required = true) String slug, @JsonProperty(required = true) LocalizedText name,
			@Nullable String chapter, @JsonProperty(required = true) PartnerTier tier,
			@Nullable List<String> otherNames, @Nullable String website, @Nullable LocalizedText intro,
			@Nullable LocalizedText message, @Nullable String messageBy, @Nullable LocalizedText cooperation,
			@Nullable LocalDate since, @Nullable LocalDate until, @Nullable String source, @Nullable String asOf,
			@Nullable LocalizedText note) implements Sourced {
	}

	/** partner-figures.yaml; the year is the one whose annual report counts them. */
	record FigureRecord(@JsonProperty(required = true) PartnerTier tier, @JsonProperty(required = true) Integer number,
			@JsonProperty(required = true) LocalizedText period, @Nullable Integer year, @Nullable String source,
			@Nullable String asOf, @Nullable LocalizedText note) implements Sourced {
	}

}
