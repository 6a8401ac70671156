package org.kaiyuanshe.kcc.statistics;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.kaiyuanshe.kcc.core.Csv;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A chart as a table to download. */
@Component
class ChartTable {

	private final MessageSource messages;

	ChartTable(MessageSource messages) {
		this.messages = messages;
	}

	/** The chart of that name; one that is not among them is not there. */
	ResponseEntity<byte[]> of(String name, String key, List<Chart> charts, Locale locale) {
		Chart chart = Charts.named(key, charts).orElseThrow(NotFoundException::new);
		String table = Csv.of(
				List.of(this.messages.getMessage("statistics.when", null, locale),
						this.messages.getMessage("statistics." + key, null, locale)),
				chart.points()
					.stream()
					.map((point) -> List.of(point.label().in(locale).value(), point.value()))
					.toList());
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name + "-" + key + ".csv").build().toString())
			.body(table.getBytes(StandardCharsets.UTF_8));
	}

}
