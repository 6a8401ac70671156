package org.kaiyuanshe.kcc.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Csv;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lines of the log as a table for spreadsheets. */
@Component
class AuditTable {

	/** More lines than that are for a shorter period. */
	static final int MOST = 10_000;

	private final AuditPages pages;

	private final MessageSource messages;

	private final ApplicationEventPublisher events;

	AuditTable(AuditPages pages, MessageSource messages, ApplicationEventPublisher events) {
		this.pages = pages;
		this.messages = messages;
		this.events = events;
	}

	/** The lines that fit, and a line of the log that says who took them along. */
	@Transactional
	String of(AuditFilter filter, UUID by, Locale locale) {
		List<AuditRow> rows = this.pages.lines(filter, MOST + 1);
		List<List<?>> table = rows.stream()
			.limit(MOST)
			.map((row) -> cells(row, locale))
			.collect(Collectors.toCollection(ArrayList::new));
		if (rows.size() > MOST) {
			table.add(List.of(word("audit.csv.more", locale, MOST)));
		}
		this.events.publishEvent(new AuditExported(by, Math.min(rows.size(), MOST), filter.query(null)));
		return Csv.of(heads(locale), table);
	}

	private List<String> heads(Locale locale) {
		return Stream.of("at", "by", "action", "code", "subject", "detail", "changes", "origin", "redacted")
			.map((name) -> word("audit.csv." + name, locale))
			.toList();
	}

	private List<?> cells(AuditRow row, Locale locale) {
		return Stream
			.of(row.at().toString(), row.by(),
					this.messages.getMessage("audit.action." + row.action(), null, row.action(), locale), row.action(),
					row.subject(), value(row.detail(), locale), changes(row, locale), row.origin(), row.redactedAt())
			.map((cell) -> Objects.toString(cell, ""))
			.toList();
	}

	private String changes(AuditRow row, Locale locale) {
		return row.changes()
			.stream()
			.map((change) -> "%s %s: %s → %s".formatted(change.what(), change.property(),
					value(change.before(), locale), value(change.after(), locale)))
			.collect(Collectors.joining("\n"));
	}

	/** Constants of the portal in words. */
	private String value(@Nullable String text, Locale locale) {
		return (text != null) ? this.messages.getMessage("audit.detail." + text, null, text, locale) : "–";
	}

	private String word(String key, Locale locale, Object... values) {
		return this.messages.getMessage(key, values, locale);
	}

}
