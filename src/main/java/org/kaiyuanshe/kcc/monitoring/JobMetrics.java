package org.kaiyuanshe.kcc.monitoring;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.kaiyuanshe.kcc.core.Job;
import org.kaiyuanshe.kcc.core.JobRan;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * How long jobs took on this node, how often they failed, and when each last ended well.
 * Several nodes share the jobs: the latest of all counts.
 */
@Component
class JobMetrics {

	private final MeterRegistry registry;

	private final Map<String, Double> lastSuccess = new ConcurrentHashMap<>();

	JobMetrics(MeterRegistry registry, List<Job> jobs) {
		this.registry = registry;
		jobs.forEach((job) -> {
			timer(job.name(), true);
			timer(job.name(), false);
			Gauge
				.builder("portal.job.last.success", this.lastSuccess, (all) -> all.getOrDefault(job.name(), Double.NaN))
				.tag("name", job.name())
				.baseUnit("seconds")
				.description("When the job last ended well on this node, in Unix time")
				.register(registry);
		});
	}

	@EventListener
	void on(JobRan run) {
		timer(run.job(), run.failed()).record(run.took());
		if (!run.failed()) {
			this.lastSuccess.put(run.job(), (double) run.at().getEpochSecond());
		}
	}

	private Timer timer(String job, boolean failed) {
		return Timer.builder("portal.job")
			.tag("name", job)
			.tag("outcome", failed ? "failure" : "success")
			.description("Runs of jobs on this node")
			.register(this.registry);
	}

}
