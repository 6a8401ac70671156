package org.kaiyuanshe.kcc.benchmark.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.test.util.TestSocketUtils;

/**
 * What the rows measure with: the database, a portal that is started when it is first
 * asked for, and a folder for logs and results.
 */
final class Bench implements AutoCloseable {

	private final Path folder = Path.of(System.getProperty("out", "target/benchmark")).toAbsolutePath();

	private final Path jar = Path.of(System.getProperty("jar", "target/kcc-portal.jar")).toAbsolutePath();

	private @Nullable Postgres database;

	private @Nullable Portal portal;

	private @Nullable Cast cast;

	private double peak;

	private Bench() {
	}

	static Bench open() throws IOException {
		Bench bench = new Bench();
		Files.createDirectories(bench.folder);
		if (!Files.exists(bench.jar)) {
			throw new IllegalStateException("there is no %s; package it first".formatted(bench.jar));
		}
		return bench;
	}

	Path folder() {
		return this.folder;
	}

	Path jar() {
		return this.jar;
	}

	Postgres database() throws IOException {
		Postgres known = this.database;
		if (known == null) {
			known = Postgres.open(System.getProperty("data", ""));
			this.database = known;
		}
		return known;
	}

	/** The portal as an operator runs it, with its page cache. */
	Portal portal() throws IOException, InterruptedException {
		Portal known = this.portal;
		if (known == null) {
			known = Portal.start(this, "portal");
			this.portal = known;
		}
		return known;
	}

	/** Ends it, and remembers how much memory it took. */
	void endPortal() throws IOException {
		if (this.portal != null) {
			remember(this.portal);
			this.portal.close();
			this.portal = null;
		}
	}

	void remember(Portal loaded) throws IOException {
		this.peak = Math.max(this.peak, loaded.program().peakMebibytes());
	}

	/** The most memory that a portal under load took so far, in MiB; 0 for none yet. */
	double peak() {
		return this.peak;
	}

	/** The people and pages that the measurements are about. */
	Cast cast() throws IOException {
		Cast known = this.cast;
		if (known == null) {
			known = Cast.of(this);
			this.cast = known;
		}
		return known;
	}

	int freePort() {
		return TestSocketUtils.findAvailableTcpPort();
	}

	static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/** How much is in the database. */
	String size() throws IOException {
		List<String> counts = database().owner().sql("""
				select trim(to_char(greatest(reltuples, 0), '999 999 999')) || ' ' || replace(relname, '_', ' ') || 's'
				from pg_class where relname in ('chapter', 'event', 'member', 'registration', 'search_document')
				order by reltuples
				""").query(String.class).list();
		return String.join(", ", counts);
	}

	/** Lets go of the database, for what opens it itself. */
	void release() throws Exception {
		endPortal();
		if (this.database != null) {
			this.database.close();
			this.database = null;
		}
	}

	@Override
	public void close() throws Exception {
		release();
	}

}
