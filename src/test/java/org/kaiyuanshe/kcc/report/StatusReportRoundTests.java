package org.kaiyuanshe.kcc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.report.DueReports.Awaited;
import org.kaiyuanshe.kcc.report.DueReports.Missing;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

class StatusReportRoundTests {

	private static final Instant NOW = Instant.parse("2027-01-05T04:00:00Z");

	static Stream<RuntimeException> refusals() {
		return Stream.of(new DataIntegrityViolationException("twice"), new OptimisticLockingFailureException("changed"),
				new RuleViolation("report.closed.SUBMITTED"));
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void oneThatFailsDoesNotHoldUpTheOthers(RuntimeException refusal) {
		StatusReportRound round = new StatusReportRound(new TwoOfEach(), new FirstRefused(refusal),
				new FirstNotReminded(refusal));
		assertThat(round.run(NOW)).isEqualTo("reportsOpened=1 reportsReminded=1");
	}

	private static final class TwoOfEach extends DueReports {

		TwoOfEach() {
			super(null);
		}

		@Override
		public List<Missing> toOpen(Instant now) {
			return Stream.generate(() -> new Missing(Aggregate.newId(), new Quarter(2026, 4))).limit(2).toList();
		}

		@Override
		public List<Awaited> awaited() {
			return Stream.generate(() -> new Awaited(Aggregate.newId(), ZoneOffset.UTC)).limit(2).toList();
		}

	}

	private static final class FirstRefused extends StatusReportService {

		private final RuntimeException refusal;

		private boolean refused;

		FirstRefused(RuntimeException refusal) {
			super(null, null, null, null, Clock.systemUTC());
			this.refusal = refusal;
		}

		@Override
		public boolean open(UUID chapter, Quarter quarter, Instant now) {
			if (!this.refused) {
				this.refused = true;
				throw this.refusal;
			}
			return true;
		}

	}

	private static final class FirstNotReminded extends StatusReportReminders {

		private final RuntimeException refusal;

		private boolean refused;

		FirstNotReminded(RuntimeException refusal) {
			super(null, null, null, null, null, Clock.systemUTC());
			this.refusal = refusal;
		}

		@Override
		public boolean remind(Awaited awaited, Instant now) {
			if (!this.refused) {
				this.refused = true;
				throw this.refusal;
			}
			return true;
		}

	}

}
