package org.kaiyuanshe.kcc.conduct;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes private reports of breaches in and keeps what becomes of them (R8). */
@Service
@Transactional
class ReportService {

	private final ReportRepository reports;

	private final Clock clock;

	ReportService(ReportRepository reports, Clock clock) {
		this.reports = reports;
		this.clock = clock;
	}

	/** Takes a report in and returns the secret of its private link. */
	public Token file(Incident incident, Reporter reporter) {
		Token token = Token.random();
		this.reports.saveAndFlush(ConductReport.file(token, incident, reporter, this.clock.instant()));
		return token;
	}

	/** Whoever has the link adds something. */
	public void add(String token, String text) {
		ConductReport report = this.reports.holdByTokenHash(new Token(token).hash())
			.orElseThrow(NotFoundException::new);
		report.add(text, this.clock.instant());
		this.reports.saveAndFlush(report);
	}

	public void take(UUID id, UUID by) {
		change(id, (report) -> report.take(by, this.clock.instant()));
	}

	public void note(UUID id, UUID by, String text) {
		change(id, (report) -> report.note(by, text, this.clock.instant()));
	}

	public void close(UUID id, UUID by, String outcome, String answer) {
		change(id, (report) -> report.close(by, outcome, answer, this.clock.instant()));
	}

	private void change(UUID id, Consumer<ConductReport> verb) {
		ConductReport report = this.reports.hold(id).orElseThrow(NotFoundException::new);
		verb.accept(report);
		this.reports.saveAndFlush(report);
	}

}
