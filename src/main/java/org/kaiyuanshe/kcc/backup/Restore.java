package org.kaiyuanshe.kcc.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.kaiyuanshe.kcc.backup.Manifest.PhotoFile;
import org.kaiyuanshe.kcc.database.UnfinishedRestore;
import org.kaiyuanshe.kcc.photo.PhotoStore;

/**
 * Puts an archive into an empty database as the owner of its tables: makes the tables as
 * they were when it was written, fills them in one transaction that checks every row, and
 * brings them up to date.
 */
final class Restore {

	/** The privileges of the portal's role are those of the newest tables. */
	private static final Callback[] NONE = {};

	private final Flyway flyway;

	private final DataSource owner;

	private final PhotoStore photos;

	private final Consumer<String> progress;

	Restore(Flyway flyway, PhotoStore photos, Consumer<String> progress) {
		this.flyway = flyway;
		this.owner = flyway.getConfiguration().getDataSource();
		this.photos = photos;
		this.progress = progress;
	}

	/** The newest version of the tables that this jar knows. */
	static MigrationVersion newest(Flyway flyway) {
		MigrationInfo[] all = flyway.info().all();
		MigrationVersion newest = MigrationVersion.EMPTY;
		for (MigrationInfo one : all) {
			boolean known = one.getScript() != null && one.isVersioned() && one.getPhysicalLocation() != null
					&& !one.getPhysicalLocation().isEmpty();
			if (known && one.getVersion().isNewerThan(newest)) {
				newest = one.getVersion();
			}
		}
		return newest;
	}

	void from(Archive archive) throws SQLException, IOException {
		MigrationVersion version = MigrationVersion.fromVersion(archive.manifest().schema());
		refuseUnlessEmpty(version);
		for (PhotoFile photo : archive.manifest().photos()) {
			this.photos.put(photo.name(), archive.photo(photo));
		}
		this.progress.accept("%d files of photos are in their place".formatted(archive.manifest().photos().size()));
		configuration().target(version).callbacks(NONE).load().migrate();
		mark();
		load(archive);
		configuration().load().migrate();
		this.progress.accept("The tables are of version " + newest(this.flyway));
	}

	private void refuseUnlessEmpty(MigrationVersion version) throws SQLException {
		try (Connection connection = begin()) {
			Tables tables = new Tables(connection);
			Optional<String> schema = tables.schema();
			if (schema.isEmpty() && !tables.all().isEmpty()) {
				throw new Refused("The database holds tables that are not a portal's. Nothing was changed.");
			}
			refuseRecords(tables);
			if (schema.isPresent() && MigrationVersion.fromVersion(schema.get()).isNewerThan(version)) {
				throw new Refused("The database has tables of version %s, the archive of %s."
						+ " Create the database anew. Nothing was changed.", schema.get(), version);
			}
			connection.rollback();
		}
	}

	private static void refuseRecords(Tables tables) throws SQLException {
		List<String> filled = tables.withRecords();
		if (!filled.isEmpty()) {
			throw new Refused("The database is not empty: there are rows in %s. Restore into an empty one."
					+ " Nothing was changed.", String.join(", ", filled));
		}
	}

	private FluentConfiguration configuration() {
		return Flyway.configure().configuration(this.flyway.getConfiguration());
	}

	/** Nobody takes the database for a new one until the rows are in it. */
	private void mark() throws SQLException {
		try (Connection connection = begin()) {
			new Tables(connection).run("create table if not exists %s (at timestamptz not null default now())"
				.formatted(UnfinishedRestore.TABLE));
			connection.commit();
		}
	}

	private void load(Archive archive) throws SQLException, IOException {
		try (Connection connection = begin()) {
			Tables tables = new Tables(connection);
			BareTables bare = new BareTables(tables);
			bare.lock();
			refuseRecords(tables);
			bare.strip();
			new Rewriting(tables, this.progress).fill(archive);
			bare.dress();
			tables.run("drop table " + UnfinishedRestore.TABLE);
			connection.commit();
			connection.setAutoCommit(true);
			tables.run("analyze");
		}
	}

	private Connection begin() throws SQLException {
		Connection connection = this.owner.getConnection();
		connection.setAutoCommit(false);
		return connection;
	}

}
