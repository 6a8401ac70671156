package org.kaiyuanshe.kcc.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.Slug;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps partnerships. Whoever asks says whose partner it is; another's is not there.
 */
@Service
@Transactional
public class PartnerService {

	private final PartnerRepository partners;

	private final ObligationRepository obligations;

	private final Clock clock;

	PartnerService(PartnerRepository partners, ObligationRepository obligations, Clock clock) {
		this.partners = partners;
		this.obligations = obligations;
		this.clock = clock;
	}

	/** Enters a partner of the records. */
	public void enter(Slug slug, @Nullable UUID chapter, PartnerDetails details, Provenance provenance) {
		this.partners.saveAndFlush(Partner.enter(slug, chapter, details, provenance, this.clock.instant()));
	}

	/** Writes a proposal down and returns the address it got. */
	public String propose(@Nullable UUID chapter, PartnerDetails details, UUID by) {
		String name = Objects.requireNonNullElse(details.name().en(), String.valueOf(details.name().zh()));
		return this.partners.saveAndFlush(Partner.propose(free(Slug.from(name)), chapter, details, by)).getSlug();
	}

	/** Rewrites what is known, unless someone else did since the form was opened. */
	public void describe(@Nullable UUID chapter, String slug, long version, PartnerDetails details, UUID by) {
		Partner partner = find(chapter, slug);
		if (partner.getVersion() != version) {
			throw new ChangedMeanwhile();
		}
		partner.describe(details, by);
		this.partners.saveAndFlush(partner);
	}

	public void agree(@Nullable UUID chapter, String slug, UUID by) {
		Partner partner = find(chapter, slug);
		partner.agree(new Decision(by, this.clock.instant(), null));
		this.partners.saveAndFlush(partner);
	}

	public void drop(@Nullable UUID chapter, String slug, UUID by) {
		Partner partner = find(chapter, slug);
		partner.drop(by);
		this.obligations.deleteByPartnerId(partner.getId());
		this.partners.delete(partner);
		this.partners.flush();
	}

	public void promise(@Nullable UUID chapter, String slug, String what, Obligation.Side side, LocalDate dueOn,
			UUID by) {
		this.obligations.saveAndFlush(Obligation.promise(find(chapter, slug), what, side, dueOn, by));
	}

	public void fulfil(@Nullable UUID chapter, String slug, UUID obligation, @Nullable String words, UUID by) {
		Obligation promised = obligation(chapter, slug, obligation);
		promised.fulfil(new Decision(by, this.clock.instant(), words));
		this.obligations.saveAndFlush(promised);
	}

	public void reopen(@Nullable UUID chapter, String slug, UUID obligation, UUID by) {
		Obligation promised = obligation(chapter, slug, obligation);
		promised.reopen(by);
		this.obligations.saveAndFlush(promised);
	}

	/** The form of a partner, with the version that it was read at. */
	@Transactional(readOnly = true)
	public PartnerForm form(@Nullable UUID chapter, String slug) {
		Partner partner = find(chapter, slug);
		return PartnerForm.of(partner.getDetails(), partner.getVersion());
	}

	private Partner find(@Nullable UUID chapter, String slug) {
		return this.partners.findBySlug(slug)
			.filter((partner) -> Objects.equals(partner.getChapterId(), chapter))
			.orElseThrow(NotFoundException::new);
	}

	private Obligation obligation(@Nullable UUID chapter, String slug, UUID id) {
		UUID partner = find(chapter, slug).getId();
		return this.obligations.findById(id)
			.filter((promised) -> promised.getPartnerId().equals(partner))
			.orElseThrow(NotFoundException::new);
	}

	private Slug free(Slug wanted) {
		Slug free = wanted;
		// "new" is the address of the empty form.
		for (int number = 2; free.value().equals("new") || this.partners.existsBySlug(free.value()); number++) {
			free = new Slug(wanted + "-" + number);
		}
		return free;
	}

}
