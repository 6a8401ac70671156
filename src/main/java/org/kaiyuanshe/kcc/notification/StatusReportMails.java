package org.kaiyuanshe.kcc.notification;

import java.util.Locale;
import java.util.Objects;

import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.kaiyuanshe.kcc.report.StatusReportEvent;
import org.kaiyuanshe.kcc.report.ReportSubject;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The mails about status reports: to a chapter's leads, and to the admins (R6). */
@Component
class StatusReportMails {

	/** An account keeps no language of its own yet. */
	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private final Outbox outbox;

	private final ChapterReaders readers;

	private final MemberAddresses addresses;

	private final PortalSettings settings;

	StatusReportMails(Outbox outbox, ChapterReaders readers, MemberAddresses addresses, PortalSettings settings) {
		this.outbox = outbox;
		this.readers = readers;
		this.addresses = addresses;
		this.settings = settings;
	}

	@EventListener
	void on(StatusReportEvent.Reminded event) {
		toLeads(event.about(), event.late() ? "report-overdue" : "report-due", "");
	}

	@EventListener
	void on(StatusReportEvent.Submitted event) {
		ReportSubject about = event.about();
		String page = this.settings.url("/admin/reports/" + about.report());
		this.addresses.adminAddresses()
			.forEach((admin) -> this.outbox.write(admin, LANGUAGE, "report-submitted", nameOf(about), quarter(about),
					page));
	}

	@EventListener
	void on(StatusReportEvent.Accepted event) {
		toLeads(event.about(), "report-accepted", Objects.requireNonNullElse(event.decision().reason(), ""));
	}

	@EventListener
	void on(StatusReportEvent.Returned event) {
		toLeads(event.about(), "report-returned", Objects.requireNonNullElse(event.decision().reason(), ""));
	}

	private void toLeads(ReportSubject about, String name, String words) {
		String page = this.settings.url("/manage/chapters/%s/reports/%s".formatted(about.slug(), about.quarter()));
		this.readers.leadsOf(about.chapter())
			.forEach((lead) -> this.outbox.write(lead, LANGUAGE, name, nameOf(about), quarter(about),
					When.day(about.dueOn(), LANGUAGE), page, words));
	}

	private String nameOf(ReportSubject about) {
		return this.readers.nameOf(about.chapter(), LANGUAGE);
	}

	private static String quarter(ReportSubject about) {
		return about.period().label().in(LANGUAGE).value();
	}

}
