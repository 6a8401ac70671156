package org.kaiyuanshe.kcc.database;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/**
 * Puts {@link ReadRouting} before the primary's pool: a transaction says that it only
 * reads before it needs its connection, and gets it from where such are read. It has an
 * order, so it comes before {@link PortalDataSource}, which is then around both and sees
 * what is sent to either.
 */
class RoutedPool implements BeanPostProcessor, Ordered {

	private final ObjectProvider<Replica> replica;

	RoutedPool(ObjectProvider<Replica> replica) {
		this.replica = replica;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof HikariDataSource primary) ? routed(primary) : bean;
	}

	private DataSource routed(DataSource primary) {
		LazyConnectionDataSourceProxy routed = new LazyConnectionDataSourceProxy(primary);
		routed.setReadOnlyDataSource(new ReadRouting(primary, this.replica::getObject));
		return routed;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
