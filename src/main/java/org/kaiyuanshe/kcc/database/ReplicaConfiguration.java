package org.kaiyuanshe.kcc.database;

import java.sql.SQLException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Reads public pages from a replica, where {@code portal.db.read-url} names one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("portal.db.read-url")
class ReplicaConfiguration {

	private static final long LONGEST_WAIT = 1_000;

	@Bean
	static RoutedPool routedPool(ObjectProvider<Replica> replica) {
		return new RoutedPool(replica);
	}

	@Bean
	Replica replica(DataSource database, ReplicaSettings settings, Commits commits) throws SQLException {
		HikariDataSource primary = database.unwrap(HikariDataSource.class);
		return new Replica(pool(primary, settings), new Primary(primary, commits, settings.readAge()),
				settings.readPause());
	}

	/** Like the primary's, but nobody waits for long, and the portal starts without. */
	private static HikariDataSource pool(HikariDataSource primary, ReplicaSettings settings) {
		HikariConfig config = new HikariConfig();
		config.setPoolName("replica");
		config.setJdbcUrl(settings.readUrl());
		config.addDataSourceProperty("ApplicationName", "portal-reads");
		boolean another = settings.readUser() != null;
		config.setUsername(another ? settings.readUser() : primary.getUsername());
		config.setPassword(another ? settings.readPassword() : primary.getPassword());
		config.setMaximumPoolSize(primary.getMaximumPoolSize());
		config.setMinimumIdle(0);
		config.setConnectionInitSql(primary.getConnectionInitSql());
		config.setReadOnly(true);
		config.setConnectionTimeout(LONGEST_WAIT);
		config.setInitializationFailTimeout(-1);
		return new HikariDataSource(config);
	}

	@Bean
	MeterBinder replicaMeters(Replica replica) {
		return (meters) -> {
			Gauge.builder("portal.db.replica.lag", replica, Replica::lag)
				.description("What the replica had yet to replay when it was last asked")
				.baseUnit("bytes")
				.register(meters);
			FunctionCounter.builder("portal.db.replica.reads", replica, Replica::reads)
				.description("Read-only transactions that went to the replica")
				.register(meters);
		};
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE + 5)
	ReadScope readScope() {
		return new ReadScope();
	}

	@Bean
	CommitWatch commitWatch(Commits commits) {
		return new CommitWatch(commits);
	}

	/** Around the transaction. */
	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static Advisor secondTry(ObjectProvider<Replica> replica) {
		DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(new SecondTry.Reading(), new SecondTry(replica));
		advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
		return advisor;
	}

}
