package org.kaiyuanshe.kcc.benchmark.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills tables through COPY, several parts of each at a time. */
public final class Loader {

	private final Source source;

	private final int threads;

	private final Consumer<String> progress;

	private Loader(Source source, int threads, Consumer<String> progress) {
		this.source = source;
		this.threads = threads;
		this.progress = progress;
	}

	/** Writes over connections of that source, so many at a time. */
	public static Loader into(DataSource database, int threads, Consumer<String> progress) {
		return new Loader((work) -> {
			try (Connection connection = database.getConnection()) {
				connection.createStatement().execute("set statement_timeout = 0; set synchronous_commit = off");
				return work.on(connection);
			}
		}, threads, progress);
	}

	/** Writes in the transaction of a connection. */
	static Loader within(Connection connection) {
		return new Loader((work) -> work.on(connection), 1, (line) -> {
		});
	}

	/** Makes the rows and writes them nowhere. */
	static Checksum count(Table table) {
		CopyLines lines = new CopyLines((bytes) -> {
		});
		write(table, 0, table.units(), lines);
		return lines.flush().checksum();
	}

	Checksum load(Table table) {
		int size = table.units() / (this.threads * 4) + 1;
		return timed(table.name(),
				() -> inTurn(IntStream.iterate(0, (from) -> from < table.units(), (from) -> from + size)
					.<Callable<Checksum>>mapToObj((from) -> () -> copy(table.copy(),
							(lines) -> write(table, from, Math.min(from + size, table.units()), lines)))
					.iterator()));
	}

	/** Rows that are made from what is in the database already. */
	<T> Checksum load(Batches<T> batches) {
		Stream<Callable<Checksum>> parts = batches.read()
			.map((batch) -> () -> copy(batches.copy(), (lines) -> batch.forEach((each) -> batches.write(each, lines))));
		return timed(batches.name(), () -> inTurn(parts.iterator()));
	}

	private Checksum timed(String name, Callable<Checksum> work) {
		try {
			long start = System.nanoTime();
			Checksum all = work.call();
			double seconds = Math.max(0.001, (System.nanoTime() - start) / 1e9);
			this.progress.accept("%-22s %,12d rows %8.1f s %,10.0f rows/s".formatted(name, all.rows(), seconds,
					all.rows() / seconds));
			return all;
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Checksum inTurn(Iterator<Callable<Checksum>> parts) throws Exception {
		if (this.threads == 1) {
			Checksum all = Checksum.NONE;
			while (parts.hasNext()) {
				all = all.plus(parts.next().call());
			}
			return all;
		}
		return atOnce(parts);
	}

	/** A few more parts than threads are ready at any time, not all of them. */
	private Checksum atOnce(Iterator<Callable<Checksum>> parts) throws Exception {
		Checksum all = Checksum.NONE;
		Deque<Future<Checksum>> running = new ArrayDeque<>();
		try (ExecutorService workers = Executors.newFixedThreadPool(this.threads)) {
			while (parts.hasNext() || !running.isEmpty()) {
				while (parts.hasNext() && running.size() < this.threads + 2) {
					running.add(workers.submit(parts.next()));
				}
				all = all.plus(running.remove().get());
			}
		}
		return all;
	}

	private Checksum copy(String sql, Consumer<CopyLines> rows) throws SQLException {
		return this.source.lend((connection) -> {
			CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
			CopyLines lines = new CopyLines((bytes) -> send(copy, bytes));
			rows.accept(lines);
			lines.flush();
			copy.endCopy();
			return lines.checksum();
		});
	}

	private static void send(CopyIn copy, byte[] bytes) throws IOException {
		try {
			copy.writeToCopy(bytes, 0, bytes.length);
		}
		catch (SQLException ex) {
			throw new UncheckedIOException(new IOException(ex));
		}
	}

	private static void write(Table table, int from, int to, CopyLines lines) {
		for (int unit = from; unit < to; unit++) {
			table.rows().write(unit, lines);
		}
	}

	/** Lends connections. */
	private interface Source {

		Checksum lend(Work work) throws SQLException;

	}

	/** What is done with one. */
	private interface Work {

		Checksum on(Connection connection) throws SQLException;

	}

}
