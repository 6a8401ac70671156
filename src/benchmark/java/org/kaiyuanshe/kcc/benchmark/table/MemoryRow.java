package org.kaiyuanshe.kcc.benchmark.table;

import java.util.List;

/** The most memory that any portal of this run took, under all the load before. */
final class MemoryRow implements Row {

	@Override
	public String name() {
		return "memory";
	}

	@Override
	public String goal() {
		return "≤ 512 MiB with -Xmx256m";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		bench.endPortal();
		if (bench.peak() == 0) {
			new FreshPagesRow().load(bench);
		}
		String flags = String.join(" ", Portal.FLAGS);
		return List
			.of(Figure.atMost(name(), "memory of the JVM under that load, at most resident", 512, bench.peak(), "MiB")
				.with("(`%s`)".formatted(flags)));
	}

}
