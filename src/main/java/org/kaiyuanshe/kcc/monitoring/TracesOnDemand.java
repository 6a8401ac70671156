package org.kaiyuanshe.kcc.monitoring;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import org.jspecify.annotations.Nullable;

/**
 * Leaves out everything that makes traces unless a collector is named, so that they cost
 * nothing where nobody looks at them.
 */
class TracesOnDemand implements AutoConfigurationImportFilter, EnvironmentAware {

	/** Where a collector takes traces, by OTLP over HTTP. */
	static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

	private static final String TRACING = "org.springframework.boot.micrometer.tracing.";

	private static final String OPEN_TELEMETRY = "org.springframework.boot.opentelemetry.";

	private boolean wanted;

	@Override
	public void setEnvironment(Environment environment) {
		this.wanted = StringUtils.hasText(environment.getProperty(ENDPOINT));
	}

	@Override
	public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
		boolean[] matches = new boolean[candidates.length];
		for (int i = 0; i < candidates.length; i++) {
			String name = candidates[i];
			matches[i] = this.wanted || name == null || !(name.startsWith(TRACING) || name.startsWith(OPEN_TELEMETRY));
		}
		return matches;
	}

}
