package org.kaiyuanshe.kcc.core;

import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the description of the {@link Community}; it changes so rarely that it is read
 * once and remembered.
 */
@Component("communities")
public class Communities {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private volatile @Nullable Community current;

	/** How often it was forgotten. */
	private final AtomicInteger forgotten = new AtomicInteger();

	Communities(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	public Community current() {
		Community known = this.current;
		if (known != null) {
			return known;
		}
		int before = this.forgotten.get();
		Community read = this.jdbc.sql("select description from community")
			.query(String.class)
			.optional()
			.map((text) -> this.json.readValue(text, Community.class))
			.orElse(null);
		remember(read, before);
		return (read != null) ? read : Community.UNKNOWN;
	}

	/** Unless it was to be forgotten while it was read. */
	private synchronized void remember(@Nullable Community read, int before) {
		if (this.forgotten.get() == before) {
			this.current = read;
		}
	}

	private synchronized void forget() {
		this.forgotten.incrementAndGet();
		this.current = null;
	}

	/** Replaces the description, in the caller's transaction. */
	public void describe(Community community) {
		this.jdbc.sql("""
				insert into community (one, description) values (true, :description::jsonb)
				on conflict (one) do update set description = excluded.description
				""").param("description", this.json.writeValueAsString(community)).update();
		forgetAfterwards();
	}

	/** Another node may have replaced it. Forgotten before pages are that show it. */
	@EventListener
	@Order(0)
	void changed(TablesChanged change) {
		if (change.covers("community")) {
			forget();
		}
	}

	private void forgetAfterwards() {
		forget();
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCompletion(int status) {
					forget();
				}
			});
		}
	}

}
