package org.kaiyuanshe.kcc.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.kaiyuanshe.kcc.core.Job;
import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalData.Person;
import org.kaiyuanshe.kcc.core.PersonalData.Table;
import org.kaiyuanshe.kcc.privacy.ExportClaims.Claim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the archives that members asked for, from what every module keeps about them, and
 * erases the old ones (R17).
 */
@Component
class ExportWork implements Job {

	private static final Logger log = LoggerFactory.getLogger(ExportWork.class);

	static final String NAME = "export";

	/** As many as one run makes. */
	private static final int MOST = 100;

	private final ExportClaims claims;

	private final List<PersonalData> modules;

	private final Persons persons;

	private final ExportArchive archive;

	private final TransactionTemplate reading;

	ExportWork(ExportClaims claims, List<PersonalData> modules, Persons persons, ExportArchive archive,
			PlatformTransactionManager transactions) {
		this.claims = claims;
		this.modules = modules;
		this.persons = persons;
		this.archive = archive;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
		// All modules tell of the same moment.
		this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	@Override
	public String name() {
		return NAME;
	}

	/** The claims keep two nodes apart; the lock need not outlive a node that died. */
	@Override
	public Duration longest() {
		return ExportClaims.STILL;
	}

	@Override
	public String run(Instant now) {
		int failed = this.claims.giveUp();
		int erased = this.claims.erase();
		int made = 0;
		Optional<Claim> claim = this.claims.next(this.modules.size() + 1);
		for (int count = 0; claim.isPresent() && count < MOST; count++) {
			made += make(claim.get()) ? 1 : 0;
			claim = this.claims.next(this.modules.size() + 1);
		}
		return (made + failed + erased > 0) ? "made=%d failed=%d erased=%d".formatted(made, failed, erased) : "";
	}

	/** What fails keeps no other archive waiting; it is tried again after a while. */
	private boolean make(Claim claim) {
		try {
			byte[] bytes = this.reading.execute((status) -> pack(claim));
			return this.claims.finish(claim, Objects.requireNonNull(bytes));
		}
		catch (RuntimeException ex) {
			log.error("The data of account {} could not be put together", claim.account(), ex);
			return false;
		}
	}

	private byte[] pack(Claim claim) {
		Person person = this.persons.find(claim.member()).orElseThrow();
		List<Table> tables = new ArrayList<>();
		for (PersonalData module : this.modules) {
			tables.addAll(module.of(person));
			this.claims.advance(claim);
		}
		return this.archive.of(person, tables, Locale.forLanguageTag(claim.language()));
	}

}
