package org.kaiyuanshe.kcc.workgroup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.member.Body;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;

/** A group of volunteers with a standing task; the executive committee is one as well. */
@Entity
public class Workgroup extends Aggregate<Workgroup> {

	private String slug;

	@Embedded
	@EmbeddedColumnNaming("name_%s")
	private LocalizedText name;

	@Enumerated(EnumType.STRING)
	private WorkgroupKind kind;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "parent_id")
	private @Nullable Workgroup parent;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> tags;

	private @Nullable LocalDate foundedOn;

	private @Nullable String mailbox;

	@Embedded
	@EmbeddedColumnNaming("intro_%s")
	private @Nullable LocalizedText intro;

	@ElementCollection
	@CollectionTable(name = "workgroup_link", joinColumns = @JoinColumn(name = "workgroup_id"))
	@OrderColumn(name = "position")
	private List<WorkgroupLink> links;

	private boolean archived;

	/** None where it goes on or where the records brought it archived. */
	@Embedded
	@EmbeddedColumnNaming("archived_%s")
	private @Nullable Decision archiving;

	/** The order of the records, kept for display. */
	private int position;

	@Embedded
	private Provenance provenance;

	protected Workgroup() {
		this(new NewWorkgroup(new Slug("x"), LocalizedText.same("x"), WorkgroupKind.OTHER, null, List.of(), null, null,
				null, List.of(), false, Provenance.none()), null, 0);
	}

	private Workgroup(NewWorkgroup details, @Nullable Workgroup parent, int position) {
		this.slug = details.slug().value();
		this.name = details.name();
		this.kind = details.kind();
		this.parent = parent;
		this.tags = new ArrayList<>(details.tags());
		this.foundedOn = details.foundedOn();
		this.mailbox = details.mailbox();
		this.intro = details.intro();
		this.links = new ArrayList<>(details.links());
		this.archived = details.archived();
		this.position = position;
		this.provenance = details.provenance();
	}

	/** Enters a workgroup of the records, at that place of their order. */
	static Workgroup enter(NewWorkgroup details, @Nullable Workgroup parent, int position, @Nullable UUID by) {
		Workgroup workgroup = new Workgroup(details, parent, position);
		workgroup.registerEvent(new WorkgroupEntered(by, workgroup.slug));
		return workgroup;
	}

	/** Rewrites what it says about itself. */
	void describe(WorkgroupProfile profile, UUID by) {
		this.intro = profile.intro();
		this.tags = new ArrayList<>(profile.tags());
		this.mailbox = profile.mailbox();
		this.links.clear();
		this.links.addAll(profile.links());
		registerEvent(new WorkgroupEvent.Described(by, this.slug));
	}

	/** Puts it aside: its work is done, its pages stay (R15). */
	void archive(Decision decision) {
		RuleViolation.when(this.kind == WorkgroupKind.EXECUTIVE, "workgroup.archive.executive");
		RuleViolation.when(this.archived, "workgroup.archive.already");
		this.archived = true;
		this.archiving = decision;
		registerEvent(new WorkgroupEvent.Archived(decision, this.slug));
	}

	/** Takes it up again; returns the decision that had archived it, if one had. */
	@Nullable Decision revive(Decision decision) {
		RuleViolation.when(!this.archived, "workgroup.revive.goes-on");
		Decision undone = this.archiving;
		this.archived = false;
		this.archiving = null;
		registerEvent(new WorkgroupEvent.Revived(decision, this.slug));
		return undone;
	}

	/** Fails unless a group of its own may be made inside it: there are two levels. */
	void requireMayHaveParts() {
		RuleViolation.when(this.parent != null, "workgroup.part.of-a-part");
		RuleViolation.when(this.archived, "workgroup.archive.already");
	}

	/** Fails for a group that was put aside. */
	void requireGoesOn() {
		RuleViolation.when(this.archived, "workgroup.archive.already");
	}

	WorkgroupProfile getProfile() {
		return new WorkgroupProfile(Objects.requireNonNullElse(this.intro, new LocalizedText(null, null)),
				List.copyOf(this.tags), this.mailbox, List.copyOf(this.links));
	}

	WorkgroupKind getKind() {
		return this.kind;
	}

	String getSlug() {
		return this.slug;
	}

	/** The workgroup as the place where roles are held. */
	Body asBody() {
		return new Body(Body.Kind.WORKGROUP, getId(), this.slug, this.name);
	}

	/** A workgroup was entered. */
	public record WorkgroupEntered(@Nullable UUID by, String slug) implements AuditedEvent {

		@Override
		public String subject() {
			return "workgroup/" + this.slug;
		}

	}

}
