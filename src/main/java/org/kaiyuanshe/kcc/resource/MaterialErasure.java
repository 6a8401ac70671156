package org.kaiyuanshe.kcc.resource;

import java.time.Instant;
import java.time.LocalDate;

import org.kaiyuanshe.kcc.core.Job;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases addresses that nobody can need any more, whatever became of the request (R17).
 */
@Component
class MaterialErasure implements Job {

	static final String NAME = "materials";

	private final JdbcClient jdbc;

	private final MaterialRules rules;

	private final PortalSettings settings;

	MaterialErasure(JdbcClient jdbc, MaterialRules rules, PortalSettings settings) {
		this.jdbc = jdbc;
		this.rules = rules;
		this.settings = settings;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(Instant now) {
		LocalDate today = LocalDate.ofInstant(now, this.settings.zone());
		int erased = this.jdbc.sql("""
				update material_request set address = null, version = version + 1
				where address is not null and needed_by < :last
				""").param("last", today.minusDays(this.rules.addressDays())).update();
		return (erased > 0) ? "addresses=" + erased : "";
	}

}
