package org.kaiyuanshe.kcc.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** An event is found as it is now, within the transaction that changes it. */
@PortalTest
@Transactional
class EventSearchTests {

	private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");

	@Autowired
	private SharedEvents shared;

	@Autowired
	private EventService events;

	@Autowired
	private CoHostService coHosts;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void fromItsPublicationUntilItIsTakenBack() {
		String slug = this.shared.draftOfDalian();
		this.events.publish("dalian", slug, this.shared.someone());
		assertThat(isFound("联合聚会", slug)).isTrue();
		assertThat(isFound("KCC@大连 图书馆", slug)).isTrue();
		this.events.unpublish("dalian", slug, this.shared.someone());
		assertThat(isFound("联合聚会", slug)).isFalse();
	}

	@Test
	void byItsNewWordsAndNoLongerByTheOldOnes() {
		String slug = this.shared.ofDalian();
		change(slug, SharedEvents.details("换了名字", SharedEvents.START));
		assertThat(isFound("换了名字", slug)).isTrue();
		assertThat(isFound("联合聚会", slug)).isFalse();
	}

	@Test
	void notWhereItIsATrial() {
		EventDetails details = SharedEvents.details("联合聚会", SharedEvents.START);
		String slug = this.events.draft("dalian", new EventDetails(details.title(), null, details.when(),
				details.mode(), details.venue(), null, null, null, true), this.shared.someone());
		this.events.publish("dalian", slug, this.shared.someone());
		assertThat(isFound("联合聚会", slug)).isFalse();
	}

	@Test
	void alsoWhenItIsCancelled() {
		String slug = this.shared.ofDalian();
		this.events.cancel("dalian", slug, "场地没了", this.shared.someone());
		assertThat(isFound("联合聚会", slug)).isTrue();
	}

	@Test
	void byTheCitiesOfItsCoHostsAsLongAsTheyAre() {
		String slug = this.shared.ofDalian();
		this.shared.invite(slug, "chengdu");
		assertThat(isFound("chengdu", slug)).isFalse();
		this.coHosts.accept("chengdu", slug, this.shared.someone());
		assertThat(isFound("chengdu", slug)).isTrue();
		this.coHosts.remove("dalian", slug, "chengdu", this.shared.someone());
		assertThat(isFound("chengdu", slug)).isFalse();
	}

	@Test
	void notByACoHostThatIsDissolvedUntilItIsBack() {
		String slug = this.shared.ofDalian();
		this.shared.accept(slug, "chengdu");
		this.shared.dissolve("chengdu", NOW);
		assertThat(isFound("成都", slug)).isFalse();
		this.shared.reinstate("chengdu", NOW);
		assertThat(isFound("成都", slug)).isTrue();
	}

	private void change(String slug, EventDetails details) {
		int version = this.jdbc.sql("select version from event where slug = :slug")
			.param("slug", slug)
			.query(Integer.class)
			.single();
		this.events.change("dalian", slug, version, details, this.shared.someone());
	}

	private boolean isFound(String query, String slug) {
		byte[] page = this.mvc.get()
			.uri("/search?kind=EVENT&q={q}", query)
			.exchange()
			.getResponse()
			.getContentAsByteArray();
		return new String(page, StandardCharsets.UTF_8).contains("\"/events/" + slug + "\"");
	}

}
