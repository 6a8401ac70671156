package org.kaiyuanshe.kcc.site;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Addresses of lists that the portal did not make. */
@PortalTest
@Transactional
class ForeignAddressTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(
			strings = { "/events", "/recaps", "/chapters", "/members", "/workgroups", "/search", "/events/calendar" })
	void aPlaceInAListThatNobodyKnowsIsRefused(String list) {
		for (String place : new String[] { "after=garbage", "page=-1", "page=2", "cursor=garbage", "before=x",
				"after=a&after=b" }) {
			assertThat(this.mvc.get().uri(list + "?" + place)).as(place).hasStatus(400);
			assertThat(this.mvc.get().uri("/en" + list + "?" + place)).as(place).hasStatus(400);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/events?chapter=nowhere", "/events?mode=NONE", "/events?when=never",
			"/events?month=garbage", "/events?month=2026-13", "/events?after=sample-shenzhen-hardware-day",
			"/events/calendar?month=garbage", "/events/calendar?month=1999-12", "/events/calendar?chapter=nowhere",
			"/chapters?region=nowhere", "/chapters?status=SLEEPY", "/members?kind=none", "/workgroups?tag=nothing",
			"/search?q=a&kind=NOTHING", "/search?q=a&after=1.60.0.NOTHING.x" })
	void aFilterThatNamesNothingIsRefused(String path) {
		assertThat(this.mvc.get().uri(path)).hasStatus(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/events?utm_source=wechat&fbclid=x", "/recaps?after=", "/chapters?region=&status=&q=",
			"/events?when=&chapter=&mode=&month=&q=", "/events?chapter=guangzhou&month=2026-11&mode=ONLINE",
			"/chapters?region=south-china&after=guangzhou", "/members?kind=formal&from=timeline",
			"/recaps?after=three-cities-one-day", "/workgroups?tag=", "/events/guangzhou-2023-10-21-tidb-meetup?x=1" })
	void whatThePortalMakesAndWhatOthersHangOnIsAnswered(String path) {
		assertThat(this.mvc.get().uri(path)).hasStatusOk();
	}

	@Test
	void everyLinkOfAListLeadsOn() {
		for (String list : new String[] { "/events", "/events?when=past", "/recaps", "/chapters", "/members",
				"/workgroups", "/search?q=kcc", "/events/calendar" }) {
			String page = new String(this.mvc.get().uri(list).exchange().getResponse().getContentAsByteArray(), UTF_8);
			Matcher links = Pattern
				.compile("href=\"(/(?:events|recaps|chapters|members|workgroups|search)[^\"/]*\\?[^\"]+)\"")
				.matcher(page);
			while (links.find()) {
				String link = links.group(1).replace("&amp;", "&");
				assertThat(this.mvc.get().uri(URI.create(link))).as(link).hasStatusOk();
			}
		}
	}

	@Test
	void whatWasTakenBackIsNoPlaceAnyMore() {
		this.jdbc.sql("update recap set status = 'DRAFT' where slug = 'three-cities-one-day'").update();
		assertThat(this.mvc.get().uri("/recaps?after=three-cities-one-day")).hasStatus(400);
	}

}
