package org.kaiyuanshe.kcc.security;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import com.rometools.rome.io.SyndFeedInput;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.event.CalendarJudge;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Calendars, feeds, sitemaps and JSON stay what they are, whatever people wrote: judged
 * by the readers that others use (T27).
 */
@PortalTest
@Transactional
class MachineTextTests {

	private static final Pattern DATA = Pattern.compile("(?s)<script type=\"application/ld\\+json\">(.*?)</script>");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JsonMapper json;

	@BeforeEach
	void prepare() {
		RouteFixtures.prepare(this.jdbc);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\r\nATTENDEE:mailto:evil@kcc.example", "END:VEVENT\nBEGIN:VEVENT\nUID:evil",
			"a;b,c:d\\n\\,\"e\"", "]]></title><entry><id>evil</id></entry>",
			"<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;", "</script><script>alert(1)</script>",
			"a\u0001\u0008\u000b\u000c\ufffe\uffffb", "\u2028\u2029\u0085 \" ' & < >",
			"﷽𒐫👨‍👩‍👧‍👦 \u202e evil \u2066", "-->]]&gt;&#0;&#x1F;", "\",\"evil\":\"x",
			"\\u0000\\\",\\\"evil\\\":1" })
	void everyReaderUnderstandsThem(String hostile) throws Exception {
		int events = calendar("/calendar.ics").getComponents("VEVENT").size();
		for (String column : List.of("event.title_zh", "event.title_en", "event.description_zh", "event.venue_zh",
				"event.address_zh", "chapter.city_zh", "recap.title_zh", "recap.summary_zh")) {
			String[] parts = column.split("\\.");
			if (isThere(parts[0], parts[1])) {
				this.jdbc.sql("update %s set %s = :text || left(md5(ctid::text), 6)".formatted(parts[0], parts[1]))
					.param("text", hostile)
					.update();
			}
		}
		assertThat(calendar("/calendar.ics").<VEvent>getComponents("VEVENT")).hasSize(events)
			.noneMatch((event) -> event.toString().contains("\r\nATTENDEE"));
		for (String path : paths()) {
			judge(path, text(path));
		}
	}

	/** The control: what is not escaped is refused. */
	@Test
	void whatIsNotEscapedIsRefused() {
		assertThatException()
			.isThrownBy(() -> judge("/x.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:a\nb"
					+ "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"));
		assertThatException().isThrownBy(() -> judge("/x.atom", "<feed><title>a & b</title></feed>"));
		assertThatException().isThrownBy(() -> judge("/x.xml", "<a>\u0001</a>"));
		assertThatException().isThrownBy(() -> judge("/api/x", "{\"a\":\"\n\"}"));
		assertThatException()
			.isThrownBy(() -> judge("/x", "<script type=\"application/ld+json\">{\"a\":\"</script>\"}</script>"));
	}

	private void judge(String path, String text) throws Exception {
		if (path.endsWith(".ics")) {
			CalendarJudge.read(text);
		}
		else if (path.endsWith(".atom")) {
			assertThat(new SyndFeedInput().build(new StringReader(text)).getEntries()).as(path)
				.noneMatch((entry) -> "evil".equals(entry.getUri()));
		}
		else if (path.endsWith(".xml")) {
			DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
		}
		else if (path.startsWith("/api/")) {
			assertThat(this.json.readTree(text).findValue("evil")).as(path).isNull();
		}
		else {
			Matcher blocks = DATA.matcher(text);
			while (blocks.find()) {
				assertThat(this.json.readTree(blocks.group(1)).findValue("evil")).as(path).isNull();
			}
		}
	}

	private Calendar calendar(String path) throws Exception {
		return CalendarJudge.read(text(path));
	}

	private String text(String path) throws Exception {
		return this.mvc.get().uri(path).exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

	private List<String> paths() {
		return RouteTable.rows()
			.stream()
			// A calendar of somebody's own may be empty, which the judge does not like.
			.filter((row) -> row.answers().getFirst().equals("200") && !row.route().startsWith("/calendars/"))
			.filter((row) -> row.route()
				.matches("/api/v1/.*|.*\\.(ics|atom|xml)|/|/events/\\{slug}|/chapters/\\{slug}|/recaps/\\{slug}"))
			.map((row) -> row.path(this.jdbc))
			.toList();
	}

	private boolean isThere(String table, String column) {
		return this.jdbc
			.sql("select count(*) from information_schema.columns where table_name = :table and column_name = :column")
			.param("table", table)
			.param("column", column)
			.query(Integer.class)
			.single() == 1;
	}

}
