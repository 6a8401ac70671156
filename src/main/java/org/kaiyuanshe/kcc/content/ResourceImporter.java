package org.kaiyuanshe.kcc.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.content.Pack.Located;
import org.kaiyuanshe.kcc.content.PackRecords.Sourced;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.resource.ResourceDetails;
import org.kaiyuanshe.kcc.resource.ResourceKind;
import org.kaiyuanshe.kcc.resource.ResourceLanguage;
import org.kaiyuanshe.kcc.resource.ResourceService;
import org.springframework.stereotype.Component;

/**
 * Imports what the records name for the library; what has no address stays unpublished.
 */
@Component
class ResourceImporter implements PackPart {

	private static final String FILE = "resources.yaml";

	private final ResourceService resources;

	ResourceImporter(ResourceService resources) {
		this.resources = resources;
	}

	@Override
	public List<String> files() {
		return List.of(FILE);
	}

	@Override
	public void importFrom(Pack pack, LocalDate today, ImportReport report) {
		RecordImporter.each(pack.list(FILE, ResourceRecord.class), (at) -> enter(at, report));
	}

	private void enter(Located<ResourceRecord> at, ImportReport report) {
		ResourceRecord resource = at.record();
		this.resources.enter(new Slug(resource.slug()),
				new ResourceDetails(resource.kind(), resource.title(),
						Objects.requireNonNullElse(resource.description(), new LocalizedText(null, null)),
						resource.language(), resource.licence()),
				resource.link(), resource.provenance());
		report.imported(at, "resource " + resource.slug());
	}

	/** resources.yaml; without a link the resource is shown as not published. */
	record ResourceRecord(@JsonProperty(required = true) String slug, @JsonProperty(required = true) ResourceKind kind,
			@JsonProperty(required = true) LocalizedText title, @Nullable LocalizedText description,
			@Nullable ResourceLanguage language, @Nullable String licence, @Nullable String link,
			@Nullable String source, @Nullable String asOf, @Nullable LocalizedText note) implements Sourced {
	}

}
