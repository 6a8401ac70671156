package org.kaiyuanshe.kcc.benchmark.data;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.kaiyuanshe.kcc.benchmark.data.World.Setting;
import org.kaiyuanshe.kcc.core.CodeOfConduct;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Community;
import org.kaiyuanshe.kcc.registration.AttendanceDays;
import org.kaiyuanshe.kcc.search.SearchSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the database of a portal that runs, as the owner of its tables. */
public final class Filling {

	private final ApplicationContext portal;

	private final DataSource owner;

	private final int threads;

	private final Consumer<String> progress;

	public Filling(ApplicationContext portal, int threads, Consumer<String> progress) {
		this.portal = portal;
		this.owner = portal.getBean(Flyway.class).getConfiguration().getDataSource();
		this.threads = threads;
		this.progress = progress;
	}

	/** Writes everything, makes the indexes anew, and tells the planner. */
	public void fill(Scale scale) {
		Generator generator = new Generator(scale, setting(this.portal));
		Loader loader = Loader.into(this.owner, this.threads, this.progress);
		Map<String, Checksum> sums = new LinkedHashMap<>();
		write(generator.tables().stream().map(Table::name).toList(), () -> sums.putAll(generator.load(loader)));
		this.progress.accept("attendance: " + this.portal.getBean(AttendanceDays.class).run(Instant.now()));
		write(List.of("search_document"),
				() -> sums.putAll(generator.index(loader, sources(this.portal), found(this.portal))));
		sums.forEach((table, sum) -> this.progress.accept("%-24s %s".formatted(table, sum)));
	}

	private void write(List<String> tables, Runnable work) {
		Indexes indexes = Indexes.takenFrom(this.owner, tables);
		work.run();
		indexes.restore(this.progress);
		long start = System.nanoTime();
		tables.forEach((table) -> JdbcClient.create(this.owner).sql("vacuum (analyze) " + table).update());
		this.progress.accept("vacuumed and analyzed in %.1f s".formatted((System.nanoTime() - start) / 1e9));
	}

	static Setting setting(ApplicationContext portal) {
		Community community = portal.getBean(Communities.class).current();
		return new Setting(community.regions().stream().map(Community.Region::code).toList(), community.chapterName(),
				portal.getBean(CodeOfConduct.class).version());
	}

	static List<SearchSource> sources(ApplicationContext portal) {
		return List.copyOf(portal.getBeansOfType(SearchSource.class).values());
	}

	static Set<String> found(ApplicationContext portal) {
		return new HashSet<>(
				portal.getBean(JdbcClient.class).sql("select ref from search_document").query(String.class).list());
	}

}
