package org.kaiyuanshe.kcc.audit;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.PortalApplication;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
class AuditLogTests {

	private static final Map<String, String> FORM = Map.ofEntries(Map.entry("title", "一次聚会"),
			Map.entry("start", "2026-12-01T19:00"), Map.entry("end", "2026-12-01T21:00"),
			Map.entry("zone", "Asia/Shanghai"), Map.entry("mode", "IN_PERSON"), Map.entry("venue", "咖啡馆"),
			Map.entry("reason", "理由"), Map.entry("guest", "chengdu"), Map.entry("hue", "7"),
			Map.entry("contact", "kcc-sample"), Map.entry("words", "几句话"), Map.entry("stance", "FOR"));

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private MessageSource messages;

	static Stream<Class<?>> auditedEvents() {
		return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackagesOf(PortalApplication.class)
			.stream()
			.filter((type) -> type.isAssignableTo(AuditedEvent.class) && !type.isInterface())
			.map(JavaClass::reflect);
	}

	@ParameterizedTest
	@CsvSource({ "lead,/manage/chapters/guangzhou/events,EventChange.Drafted",
			"lead,/manage/chapters/guangzhou/events/sample-guangzhou-hardware-day,EventChange.Rescheduled",
			"lead,/manage/chapters/guangzhou/events/sample-guangzhou-hardware-day/publication,EventChange.Published",
			"lead,/manage/chapters/guangzhou/events/sample-guangzhou-lightning-talks/withdrawal,EventChange.Unpublished",
			"lead,/manage/chapters/guangzhou/events/sample-guangzhou-lightning-talks/cancellation,EventChange.Cancelled",
			"lead,/manage/chapters/guangzhou/events/sample-guangzhou-first-pull-request/absence,EventChange.MarkedNotHeld",
			"lead,/manage/chapters/guangzhou/events/sample-guangzhou-lightning-talks/co-hosts,CoHostEvent.Invited",
			"admin,/manage/chapters/shenzhen/events,EventChange.Drafted",
			"admin,/manage/chapters/shenzhen/events/sample-shenzhen-license-clinic/cancellation,EventChange.Cancelled",
			"lead,/manage/chapters/guangzhou/profile,ChapterProfileChanged",
			"admin,/manage/chapters/shenzhen/chat-group/contact,ChatGroupEvent.ContactChanged",
			"admin,/admin/applications/{application}/approval,ApplicationEvent.Approved",
			"admin,/admin/applications/{application}/rejection,ApplicationEvent.Rejected",
			"admin,/admin/chapters/guangzhou/case,InactivityEvent.CaseOpened",
			"admin,/admin/applications/{application}/information-request,ApplicationEvent.InformationRequested",
			"admin,/admin/applications/{application}/opinions,ApplicationEvent.OpinionGiven",
			"admin,/admin/applications/{new}/review,ApplicationEvent.TakenIntoReview",
			"root,/admin/jobs/inactivity/runs,JobStarted" })
	void whatALeadOrAdminDoesIsWrittenDownWithTheirName(String who, String address, String action) {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			long before = count();
			MockHttpServletRequestBuilder form = MockMvcRequestBuilders
				.post(address.replace("{application}", application("西安")).replace("{new}", application("厦门")));
			FORM.forEach(form::param);
			form.param("version", version(address)).param("test", "false");
			assertThat(this.mvc.perform(form.with(this.people.as(who)).with(csrf()))).hasStatus(302);
			assertThat(count()).isGreaterThan(before);
			assertThat(
					this.jdbc.sql("select by_member from audit_entry where action = :action order by id desc limit 1")
						.param("action", action)
						.query(UUID.class)
						.optional())
				.hasValue(this.people.member(who));
		});
	}

	@Test
	void aChangeThatIsRolledBackLeavesNoLine() {
		long before = count();
		this.transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(new Tried());
			assertThat(count()).isEqualTo(before + 1);
			status.setRollbackOnly();
		});
		assertThat(count()).isEqualTo(before);
	}

	@ParameterizedTest
	@MethodSource("auditedEvents")
	void everyKindOfLineHasWordsInBothLanguages(Class<?> type) {
		String key = "audit.action." + AuditLog.action(type);
		String chinese = this.messages.getMessage(key, null, SIMPLIFIED_CHINESE);
		assertThat(this.messages.getMessage(key, null, ENGLISH)).isNotEqualTo(chinese).isNotEqualTo(key);
	}

	private String application(String city) {
		return this.jdbc.sql("select id::text from chapter_application where city_zh = :city")
			.param("city", city)
			.query(String.class)
			.single();
	}

	private String version(String address) {
		return this.jdbc.sql("""
				select coalesce(max(version), 0) from (
				  select version from event where :address like '%/events/' || slug
				  union all
				  select version from chapter where :address like '%/' || slug || '/profile') found
				""").param("address", address).query(String.class).single();
	}

	private long count() {
		return this.jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
	}

	private record Tried() implements AuditedEvent {

		@Override
		public UUID by() {
			return new UUID(0, 0);
		}

		@Override
		public String subject() {
			return "test";
		}

	}

}
