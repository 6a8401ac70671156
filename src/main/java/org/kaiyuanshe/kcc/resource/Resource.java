package org.kaiyuanshe.kcc.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/** Something that chapters work with, in all its versions. */
@Entity
class Resource extends Aggregate<Resource> {

	private String slug = "";

	@Enumerated(EnumType.STRING)
	private ResourceKind kind = ResourceKind.LINK;

	@Embedded
	@EmbeddedColumnNaming("title_%s")
	private LocalizedText title = new LocalizedText(null, null);

	@Embedded
	@EmbeddedColumnNaming("description_%s")
	private @Nullable LocalizedText description;

	@Enumerated(EnumType.STRING)
	private @Nullable ResourceLanguage language;

	private @Nullable String licence;

	@ElementCollection
	@CollectionTable(name = "resource_version", joinColumns = @JoinColumn(name = "resource_id"))
	@OrderColumn(name = "position")
	private List<ResourceVersion> versions = new ArrayList<>();

	/** When it came, or its newest version did; lists begin with the latest. */
	private Instant renewedAt = Instant.EPOCH;

	@Embedded
	@EmbeddedColumnNaming("retired_%s")
	private @Nullable Decision retirement;

	@Embedded
	private @Nullable Provenance provenance;

	protected Resource() {
	}

	static Resource add(Slug slug, ResourceDetails details, UUID by, Instant now) {
		Resource resource = of(slug, details, Provenance.none(), now);
		resource.registerEvent(new ResourceEvent.Added(by, resource.slug));
		return resource;
	}

	/** Enters a resource of the records; without a link it is not published. */
	static Resource enter(Slug slug, ResourceDetails details, @Nullable String link, Provenance provenance,
			Instant now) {
		Resource resource = of(slug, details, provenance, now);
		if (link != null) {
			resource.versions.add(new ResourceVersion(null, null, null, link, null));
		}
		resource.registerEvent(new ResourceEvent.Entered(null, resource.slug));
		return resource;
	}

	private static Resource of(Slug slug, ResourceDetails details, Provenance provenance, Instant now) {
		Resource resource = new Resource();
		resource.slug = slug.value();
		resource.provenance = provenance;
		resource.renewedAt = now;
		resource.write(details);
		return resource;
	}

	/** Says something else about it. */
	void describe(ResourceDetails details, UUID by) {
		write(details);
		registerEvent(new ResourceEvent.Described(by, this.slug));
	}

	/** Adds a version; earlier ones stay. */
	void renew(@Nullable String note, @Nullable String link, @Nullable StoredFile file, UUID by, Instant now) {
		RuleViolation.when(this.retirement != null, "resource.retired.renew");
		this.versions.add(new ResourceVersion(note, by, now, link, file));
		this.renewedAt = now;
		registerEvent(new ResourceEvent.Renewed(by, this.slug, note));
	}

	/** Takes it from the library; its versions are kept. */
	void retire(Decision decision) {
		RuleViolation.when(this.retirement != null, "resource.retired.already");
		this.retirement = decision;
		registerEvent(new ResourceEvent.Retired(decision.by(), this.slug, decision.reason()));
	}

	/** Puts it back. */
	void restore(UUID by) {
		RuleViolation.when(this.retirement == null, "resource.restored.already");
		this.retirement = null;
		registerEvent(new ResourceEvent.Restored(by, this.slug));
	}

	private void write(ResourceDetails details) {
		this.kind = details.kind();
		this.title = details.title();
		this.description = details.description();
		this.language = details.language();
		this.licence = details.licence();
	}

	ResourceDetails getDetails() {
		return new ResourceDetails(this.kind, this.title,
				(this.description != null) ? this.description : new LocalizedText(null, null), this.language,
				this.licence);
	}

	String getSlug() {
		return this.slug;
	}

}
