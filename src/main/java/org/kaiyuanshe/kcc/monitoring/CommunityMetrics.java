package org.kaiyuanshe.kcc.monitoring;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Gives the figures of the community their names among the metrics. */
@Component
class CommunityMetrics implements MeterBinder {

	private static final List<String> STATUSES = List.of("active", "paused", "independent", "dissolved");

	private final CommunityFigures figures;

	CommunityMetrics(CommunityFigures figures) {
		this.figures = figures;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		STATUSES.forEach((status) -> tell(registry, "chapters", Tags.of("status", status), "Chapters", null));
		tell(registry, "events.upcoming", Tags.empty(), "Published events that have not begun", null);
		tell(registry, "registrations.today", Tags.empty(), "Registrations since the portal's midnight", null);
		tell(registry, "applications.open", Tags.empty(), "Applications for chapters that are not decided", null);
		tell(registry, "cases.open", Tags.empty(), "Chapters without events that are talked about", null);
		tell(registry, "mails", Tags.of("state", "waiting"), "Mails that have not left", null);
		tell(registry, "mails", Tags.of("state", "failed"), "Mails that have not left", null);
		tell(registry, "mails.oldest.age", Tags.empty(), "How long the oldest waiting mail has waited", "seconds");
	}

	private void tell(MeterRegistry registry, String name, Tags tags, String description, @Nullable String unit) {
		String key = tags.stream().findFirst().map((tag) -> name + " " + tag.getValue()).orElse(name);
		Gauge.builder("portal." + name, this.figures, (all) -> all.get(key))
			.tags(tags)
			.description(description)
			.baseUnit(unit)
			.register(registry);
	}

}
