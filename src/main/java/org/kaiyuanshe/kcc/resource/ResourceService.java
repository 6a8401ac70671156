package org.kaiyuanshe.kcc.resource;

import java.time.Clock;
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
import org.springframework.web.multipart.MultipartFile;

/** Keeps the library. */
@Service
@Transactional
public class ResourceService {

	private final ResourceRepository resources;

	private final ResourceFiles files;

	private final Clock clock;

	ResourceService(ResourceRepository resources, ResourceFiles files, Clock clock) {
		this.resources = resources;
		this.files = files;
		this.clock = clock;
	}

	/** Enters a resource of the records; without a link it is not published. */
	public void enter(Slug slug, ResourceDetails details, @Nullable String link, Provenance provenance) {
		this.resources.saveAndFlush(Resource.enter(slug, details, link, provenance, this.clock.instant()));
	}

	/** Adds a resource without a version and returns the address it got. */
	public String add(ResourceDetails details, UUID by) {
		String title = Objects.requireNonNullElse(details.title().en(), String.valueOf(details.title().zh()));
		return this.resources.saveAndFlush(Resource.add(free(Slug.from(title)), details, by, this.clock.instant()))
			.getSlug();
	}

	/** Rewrites what is said, unless someone else did since the form was opened. */
	public void describe(String slug, long version, ResourceDetails details, UUID by) {
		Resource resource = find(slug);
		if (resource.getVersion() != version) {
			throw new ChangedMeanwhile();
		}
		resource.describe(details, by);
		this.resources.saveAndFlush(resource);
	}

	/**
	 * Adds a version.
	 * @throws FileRefused if the file is none that the library takes; nothing is stored
	 */
	@Transactional(rollbackFor = FileRefused.class)
	public void renew(String slug, VersionForm form, UUID by) throws FileRefused {
		Resource resource = find(slug);
		MultipartFile chosen = form.chosen();
		StoredFile file = (chosen != null) ? this.files.take(chosen) : null;
		resource.renew(form.words(), form.link(), file, by, this.clock.instant());
		this.resources.saveAndFlush(resource);
	}

	public void retire(String slug, String reason, UUID by) {
		Resource resource = find(slug);
		resource.retire(new Decision(by, this.clock.instant(), reason));
		this.resources.saveAndFlush(resource);
	}

	public void restore(String slug, UUID by) {
		Resource resource = find(slug);
		resource.restore(by);
		this.resources.saveAndFlush(resource);
	}

	/** The form of a resource, with the version that it was read at. */
	@Transactional(readOnly = true)
	public ResourceForm form(String slug) {
		Resource resource = find(slug);
		return ResourceForm.of(resource.getDetails(), resource.getVersion());
	}

	private Resource find(String slug) {
		return this.resources.findBySlug(slug).orElseThrow(NotFoundException::new);
	}

	private Slug free(Slug wanted) {
		Slug free = wanted;
		// "new" is the address of the empty form.
		for (int number = 2; free.value().equals("new") || this.resources.existsBySlug(free.value()); number++) {
			free = new Slug(wanted + "-" + number);
		}
		return free;
	}

}
