package org.kaiyuanshe.kcc.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The statements that a portal sent to its database, and the plans of them. */
final class Statements implements BeanPostProcessor, QueryExecutionListener {

	private static final Pattern SCAN = Pattern.compile("Seq Scan on (\\w+)");

	private static final Pattern EXPLAINABLE = Pattern.compile("(?is)\\s*(select|with|\\().*");

	private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source) ? ProxyDataSourceBuilder.create(source).listener(this).build()
				: bean;
	}

	@Override
	public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
	}

	@Override
	public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		queries.forEach((query) -> this.sent.add(new Sent(query, execution.getElapsedTime())));
	}

	/** Forgets what was sent so far, and returns it. */
	List<Sent> take() {
		synchronized (this.sent) {
			List<Sent> taken = List.copyOf(this.sent);
			this.sent.clear();
			return taken;
		}
	}

	/** One statement with its parameters, and the milliseconds it took. */
	record Sent(QueryInfo query, long millis) {

		/** The big tables that it reads from one end to the other. */
		Set<String> scans(Connection connection, Set<String> big) throws SQLException {
			Set<String> scanned = new TreeSet<>();
			if (!EXPLAINABLE.matcher(this.query.getQuery()).matches()) {
				return scanned;
			}
			try (PreparedStatement explained = connection.prepareStatement("explain " + this.query.getQuery())) {
				for (ParameterSetOperation parameter : this.query.getParametersList().getFirst()) {
					parameter.getMethod().invoke(explained, parameter.getArgs());
				}
				try (ResultSet plan = explained.executeQuery()) {
					while (plan.next()) {
						Matcher scan = SCAN.matcher(plan.getString(1));
						if (scan.find() && big.contains(scan.group(1))) {
							scanned.add(scan.group(1));
						}
					}
				}
			}
			catch (IllegalAccessException | InvocationTargetException ex) {
				throw new IllegalStateException(ex);
			}
			return scanned;
		}

		String words() {
			return this.query.getQuery().replaceAll("\\s+", " ").strip();
		}

	}

}
