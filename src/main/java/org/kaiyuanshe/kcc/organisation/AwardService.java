package org.kaiyuanshe.kcc.organisation;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.organisation.Award.AwardDetails;
import org.kaiyuanshe.kcc.organisation.AwardGrant.GrantDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down awards and who was given them. */
@Service
@Transactional
public class AwardService {

	private final AwardRepository awards;

	private final AwardGrantRepository grants;

	private final ProjectRepository projects;

	private final Holders holders;

	AwardService(AwardRepository awards, AwardGrantRepository grants, ProjectRepository projects, Holders holders) {
		this.awards = awards;
		this.grants = grants;
		this.projects = projects;
		this.holders = holders;
	}

	/** Enters an award behind those that are there. */
	public void enter(Slug slug, AwardDetails details, @Nullable UUID by) {
		Slugs.refuse(slug, this.awards.findBySlug(slug.value()).isPresent());
		this.awards.saveAndFlush(new Award(slug, details, (int) this.awards.count(), by));
	}

	/**
	 * Says something else about an award, unless it changed since the form was opened.
	 */
	void change(String slug, long version, AwardDetails details, UUID by) {
		Award award = award(slug);
		if (award.getVersion() != version) {
			throw new ChangedMeanwhile();
		}
		award.change(details, by);
		this.awards.saveAndFlush(award);
	}

	/** Gives an award; the team of a project is named by the project's slug. */
	public void give(String slug, GrantDetails details, @Nullable UUID by) {
		Award award = award(slug);
		AwardGrant grant = new AwardGrant(award, recognised(details, List.of()), this.grants.countByAward(award), by);
		refuseTwice(award, grant.details(), grant.getId());
		this.grants.saveAndFlush(grant);
	}

	/** Says something else about a grant, unless it changed since the form was opened. */
	void change(String slug, UUID id, long version, GrantDetails details, UUID by) {
		AwardGrant grant = grant(slug, id);
		if (grant.getVersion() != version) {
			throw new ChangedMeanwhile();
		}
		GrantDetails known = recognised(details, grant.details().named());
		// First: the question would write down what changed before.
		refuseTwice(grant.getAward(), known, id);
		grant.change(known, by);
		this.grants.saveAndFlush(grant);
	}

	/** The form for an award, filled with what is stored. */
	@Transactional(readOnly = true)
	public AwardForm form(String slug) {
		Award award = award(slug);
		return AwardForm.of(award.details(), award.getVersion());
	}

	/** The form for a grant, filled with what is stored. */
	@Transactional(readOnly = true)
	public GrantForm form(String slug, UUID id) {
		AwardGrant grant = grant(slug, id);
		UUID project = grant.details().projectId();
		String projectSlug = (project != null) ? this.projects.findById(project).map(Project::getSlug).orElse(null)
				: null;
		return GrantForm.of(grant.details(), projectSlug, grant.getVersion());
	}

	private GrantDetails recognised(GrantDetails details, List<Holder> before) {
		List<Holder> people = this.holders.recognise(details.people(), before);
		Holder holder = this.holders.recognise(List.of(details.holder()), before).getFirst();
		return new GrantDetails(details.year(), holder, details.projectId(), people, details.citation(),
				details.provenance());
	}

	private void refuseTwice(Award award, GrantDetails details, UUID but) {
		RuleViolation.when(this.grants.isGiven(award, details.year(), details.holder().name(), but),
				"organisation.grant.twice", details.holder().name(), String.valueOf(details.year()));
	}

	private Award award(String slug) {
		return this.awards.findBySlug(slug).orElseThrow(NotFoundException::new);
	}

	private AwardGrant grant(String slug, UUID id) {
		return this.grants.findById(id)
			.filter((grant) -> grant.getAward().getSlug().equals(slug))
			.orElseThrow(NotFoundException::new);
	}

}
