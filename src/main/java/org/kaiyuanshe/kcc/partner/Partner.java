package org.kaiyuanshe.kcc.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * An organisation that the community, or one of its chapters, works with.
 */
@Entity
class Partner extends Aggregate<Partner> {

	private String slug = "";

	private @Nullable UUID chapterId;

	@Embedded
	@EmbeddedColumnNaming("name_%s")
	private LocalizedText name = new LocalizedText(null, null);

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> otherNames = List.of();

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> called = List.of();

	private @Nullable String website;

	@Enumerated(EnumType.STRING)
	private PartnerTier tier = PartnerTier.COMMUNITY;

	@Embedded
	@EmbeddedColumnNaming("intro_%s")
	private @Nullable LocalizedText intro;

	@Embedded
	@EmbeddedColumnNaming("message_%s")
	private @Nullable LocalizedText message;

	private @Nullable String messageBy;

	@Embedded
	@EmbeddedColumnNaming("cooperation_%s")
	private @Nullable LocalizedText cooperation;

	private @Nullable LocalDate since;

	private @Nullable LocalDate until;

	@Embedded
	@EmbeddedColumnNaming("agreed_%s")
	private @Nullable Decision agreement;

	@Embedded
	private @Nullable Provenance provenance;

	protected Partner() {
	}

	/** Writes down who might become a partner; nobody else sees it yet. */
	static Partner propose(Slug slug, @Nullable UUID chapter, PartnerDetails details, UUID by) {
		Partner partner = of(slug, chapter, details, Provenance.none());
		partner.registerEvent(new PartnerEvent.Proposed(by, partner.slug));
		return partner;
	}

	/** Enters a partner of the records, with whom all is agreed. */
	static Partner enter(Slug slug, @Nullable UUID chapter, PartnerDetails details, Provenance provenance,
			Instant now) {
		Partner partner = of(slug, chapter, details, provenance);
		partner.agreement = new Decision(null, now, null);
		partner.registerEvent(new PartnerEvent.Entered(null, partner.slug));
		return partner;
	}

	private static Partner of(Slug slug, @Nullable UUID chapter, PartnerDetails details, Provenance provenance) {
		Partner partner = new Partner();
		partner.slug = slug.value();
		partner.chapterId = chapter;
		partner.provenance = provenance;
		partner.write(details);
		return partner;
	}

	/** Says something else about it. */
	void describe(PartnerDetails details, UUID by) {
		write(details);
		registerEvent(new PartnerEvent.Described(by, this.slug));
	}

	/** Both sides agreed: everybody can see it from now on. */
	void agree(Decision decision) {
		RuleViolation.when(this.agreement != null, "partner.agreed.already");
		this.agreement = decision;
		registerEvent(new PartnerEvent.Agreed(decision.by(), this.slug));
	}

	/**
	 * Drops a proposal; a partnership that was agreed is history and ends by its date.
	 */
	void drop(UUID by) {
		RuleViolation.when(this.agreement != null, "partner.removal.agreed");
		registerEvent(new PartnerEvent.Dropped(by, this.slug));
	}

	private void write(PartnerDetails details) {
		this.name = details.name();
		this.otherNames = details.otherNames();
		this.called = details.called();
		this.website = details.website();
		this.tier = details.tier();
		this.intro = details.intro();
		this.message = details.message();
		this.messageBy = details.messageBy();
		this.cooperation = details.cooperation();
		this.since = details.since();
		this.until = details.until();
	}

	String getSlug() {
		return this.slug;
	}

	@Nullable UUID getChapterId() {
		return this.chapterId;
	}

	PartnerDetails getDetails() {
		return new PartnerDetails(this.name, this.otherNames, this.website, this.tier, text(this.intro),
				text(this.message), this.messageBy, text(this.cooperation), this.since, this.until);
	}

	private static LocalizedText text(@Nullable LocalizedText stored) {
		return (stored != null) ? stored : new LocalizedText(null, null);
	}

}
