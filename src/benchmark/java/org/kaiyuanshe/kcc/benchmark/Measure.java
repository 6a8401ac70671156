package org.kaiyuanshe.kcc.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.kaiyuanshe.kcc.benchmark.Instance.View;
import org.kaiyuanshe.kcc.benchmark.Pages.Page;

/**
 * What each page costs with so much data, rendered afresh: statements, milliseconds in
 * the database and in all, big tables read from one end to the other. Several databases
 * take turns, page by page, so that their figures can be compared. Takes
 * {@code databases}, such as {@code 1=/tmp/kcc-1x,10=/tmp/kcc-10x}, {@code rounds}, and
 * {@code slow}: statements that take longer are shown.
 */
public final class Measure {

	private static final double GOAL = 1.3;

	private final List<Instance> instances;

	private final int rounds = Integer.getInteger("rounds", 15);

	private final int slow = Integer.getInteger("slow", 20);

	private Measure(List<Instance> instances) {
		this.instances = instances;
	}

	public static void main(String[] args) throws SQLException {
		List<Instance> instances = Instance.of(System.getProperty("databases"));
		try {
			new Measure(instances).run();
		}
		finally {
			instances.forEach(Instance::close);
		}
	}

	private void run() throws SQLException {
		List<List<Page>> pages = this.instances.stream().map((each) -> Pages.of(each.jdbc())).toList();
		String only = System.getProperty("pages", "");
		head();
		for (int page = 0; page < pages.getFirst().size(); page++) {
			int number = page;
			if (pages.getFirst().get(page).name().contains(only)) {
				List<Page> same = pages.stream().map((each) -> each.get(number)).toList();
				try {
					measure(same);
				}
				catch (IllegalStateException ex) {
					System.out.printf("| %s | not measured: %s |%n", same.getFirst().name(), ex.getMessage());
				}
			}
		}
	}

	/** Everyone's first rounds warm up. */
	private void measure(List<Page> page) throws SQLException {
		Map<Instance, double[]> times = new LinkedHashMap<>();
		Map<Instance, View> last = new LinkedHashMap<>();
		for (int round = -3; round < this.rounds; round++) {
			for (int at = 0; at < this.instances.size(); at++) {
				Instance instance = this.instances.get(at);
				View view = instance.view(page.get(at).reader(), page.get(at).path());
				if (round >= 0) {
					times.computeIfAbsent(instance, (each) -> new double[this.rounds])[round] = view.millis();
					last.put(instance, view);
				}
			}
		}
		double least = times.values().stream().mapToDouble((each) -> quantile(each, 0.5)).findFirst().orElseThrow();
		for (Map.Entry<Instance, View> entry : last.entrySet()) {
			row(page.getFirst().name(), entry.getKey(), entry.getValue(), times.get(entry.getKey()), least);
		}
	}

	private static void head() {
		System.out
			.println("| page | scale | statements | database ms | median ms | p95 ms | kB | to the first | scans |");
		System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|---|");
	}

	private void row(String name, Instance instance, View view, double[] times, double least) throws SQLException {
		double median = quantile(times, 0.5);
		double ratio = median / least;
		Set<String> scans = instance.scans(view);
		System.out.printf("| %s | %s | %d | %d | %.1f | %.1f | %d | %.2f%s | %s |%n", name, instance.label(),
				view.statements().size(), view.databaseMillis(), median, quantile(times, 0.95), view.length() / 1000,
				ratio, (ratio > GOAL) ? " ✗" : "", String.join(" ", scans));
		List<Statements.Sent> slowest = new ArrayList<>(view.statements());
		slowest.removeIf((sent) -> sent.millis() < this.slow);
		slowest.forEach((sent) -> System.err.printf("%s at %s: %d ms %s%n", name, instance.label(), sent.millis(),
				sent.words()));
	}

	private static double quantile(double[] values, double share) {
		double[] sorted = Arrays.stream(values).sorted().toArray();
		return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
	}

}
