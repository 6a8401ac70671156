package org.kaiyuanshe.kcc;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** A page costs a handful of statements, however many rows it shows. */
@PortalTest
class StatementTests {

	private static final int MOST = 6;

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "/chapters?status=FLAGGED", "/chapters?q=广", "/events?when=past&chapter=guangzhou",
			"/events?when=past&q=KCC", "/members?q=庄", "/members?kind=role", "/chapters", "/chapters/guangzhou",
			"/chapters/nanjing", "/events", "/events?when=past", "/events/calendar",
			"/events/calendar?chapter=guangzhou", "/events/sample-guangzhou-lightning-talks",
			"/events/guangzhou-2023-10-21-tidb-meetup", "/workgroups", "/workgroups/media", "/members",
			"/members/zhuang-biao-wei", "/members/sample-member", "/recaps", "/recaps/three-cities-one-day", "/about",
			"/code-of-conduct", "/start-a-chapter", "/", "/search?q=开源", "/search?q=KCC&kind=EVENT", "/calendar.ics",
			"/chapters/guangzhou/calendar.ics", "/regions/south-china/calendar.ics", "/feed.atom",
			"/chapters/guangzhou/feed.atom", "/sitemap.xml", "/sitemaps/events-1.xml",
			"/events/guangzhou-2023-10-21-tidb-meetup/poster.png", "/chapters/guangzhou/card.png", "/api/v1/events",
			"/api/v1/events/guangzhou-2023-10-21-tidb-meetup", "/api/v1/chapters", "/api/v1/chapters/guangzhou",
			"/api/v1/workgroups", "/api/v1/workgroups/media", "/api/v1/partners", "/recaps/feed.atom",
			"/recaps/three-cities-one-day/card.png", "/api/v1/recaps", "/api/v1/recaps/three-cities-one-day",
			"/search?q=KCC&kind=RECAP", "/conferences", "/conferences/coscon-2023", "/events/coscon-2023", "/partners",
			"/partners/tidb-community", "/resources", "/resources/kcc-resource-list", "/board", "/awards", "/projects",
			"/projects/open-conference-system", "/contact", "/members/shi-yao", "/members?kind=formal",
			"/annual-reports", "/annual-reports/2023", "/statistics", "/statistics/events.csv", "/en/" })
	void aPublicPageTakesAtMostSix(String path) {
		this.mvc.get().uri(path).exchange();
		QueryCountHolder.clear();
		assertThat(this.mvc.get().uri(path)).hasStatusOk();
		assertThat(QueryCountHolder.getGrandTotal().getTotal()).as(path).isPositive().isLessThanOrEqualTo(MOST);
	}

	/** Counts what goes to the database. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Counting {

		@Bean
		static BeanPostProcessor countingDataSource() {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof DataSource source)
							? ProxyDataSourceBuilder.create(source).countQuery().build() : bean;
				}
			};
		}

	}

}
