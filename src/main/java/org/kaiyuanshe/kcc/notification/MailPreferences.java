package org.kaiyuanshe.kcc.notification;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which kinds of mail an address does not want; without a word it wants them all. */
@Component
@Transactional
class MailPreferences {

	private final JdbcClient jdbc;

	private final UnsubscribeLinks links;

	private final Clock clock;

	MailPreferences(JdbcClient jdbc, UnsubscribeLinks links, Clock clock) {
		this.jdbc = jdbc;
		this.links = links;
		this.clock = clock;
	}

	/** Those of the addresses that want mails of that kind. */
	@Transactional(readOnly = true)
	public List<String> willing(List<String> addresses, MailKind kind) {
		return addresses.stream().filter((address) -> !offOf(this.links.digest(address)).contains(kind)).toList();
	}

	/** What the address with that digest has switched off. */
	@Transactional(readOnly = true)
	public Set<MailKind> offOf(String digest) {
		return this.jdbc.sql("select kind from mail_preference where address = :address")
			.param("address", digest)
			.query((row, number) -> MailKind.valueOf(row.getString("kind")))
			.stream()
			.collect(Collectors.toSet());
	}

	/** Switches a kind off or on again; doing it twice changes nothing. */
	public void change(String digest, MailKind kind, boolean wanted) {
		String sql = wanted ? "delete from mail_preference where address = :address and kind = :kind" : """
				insert into mail_preference (address, kind, off_since) values (:address, :kind, :now)
				on conflict do nothing
				""";
		this.jdbc.sql(sql)
			.param("address", digest)
			.param("kind", kind.name())
			.param("now", Columns.parameter(this.clock.instant()))
			.update();
	}

}
