package org.kaiyuanshe.kcc;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A fresh database behind a {@link Gate}, and the straight way to it. */
@TestConfiguration(proxyBeanMethods = false)
public class GatedDatabase {

	private final String straight = TestDatabase.create();

	@Bean(destroyMethod = "close")
	Gate gate() {
		return new Gate(Integer.parseInt(this.straight.replaceAll(".*:(\\d+)/.*", "$1")));
	}

	@Bean
	@Primary
	JdbcConnectionDetails gatedDatabase(Gate gate) {
		String url = this.straight.replaceAll(":\\d+/", ":" + gate.port() + "/");
		return new JdbcConnectionDetails() {
			@Override
			public String getJdbcUrl() {
				return url;
			}

			@Override
			public String getUsername() {
				return "portal";
			}

			@Override
			public String getPassword() {
				return "";
			}
		};
	}

	/** Goes straight to the database, as other nodes do. */
	@Bean
	FlywayConnectionDetails owner() {
		return new FlywayConnectionDetails() {
			@Override
			public String getJdbcUrl() {
				return GatedDatabase.this.straight;
			}

			@Override
			public String getUsername() {
				return TestDatabase.OWNER;
			}

			@Override
			public String getPassword() {
				return "";
			}
		};
	}

}
