package org.kaiyuanshe.kcc.resource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.Task;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
class MaterialPageTests {

	private static final String DESK = "/manage/chapters/guangzhou/materials";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private MaterialTasks tasks;

	@Autowired
	private MaterialErasure erasure;

	@Autowired
	private JdbcClient jdbc;

	@Test
	@Transactional
	void aRequestIsAnsweredSentAndItsAddressForgotten() {
		String one = ask();
		String id = one.substring(one.lastIndexOf('/') + 1);
		assertThat(mails("admin@kcc.example")).anyMatch((mail) -> mail.contains("/admin/materials/" + id)
				&& mail.contains("贴纸 × 200; 易拉宝 × 1") && mail.contains("2026年11月27日"));
		assertThat(this.tasks.forAdmins(TestClock.START)).filteredOn((task) -> task.path().endsWith(id))
			.singleElement()
			.returns(LocalDate.of(2026, 11, 27), Task::due)
			.returns(false, Task::overdue);
		assertThat(this.tasks.forAdmins(Instant.parse("2026-11-28T04:00:00Z")))
			.filteredOn((task) -> task.path().endsWith(id))
			.singleElement()
			.returns(true, Task::overdue);
		assertThat(page("/admin/materials/" + id, "admin")).contains("天河路 1 号", "五个工作日");
		assertThat(send("/admin/materials/" + id + "/grant", "admin", "words", "下周寄")).hasStatus(302);
		assertThat(mails("lead@kcc.example")).anyMatch((mail) -> mail.contains("下周寄") && mail.contains(one));
		assertThat(send("/admin/materials/" + id + "/dispatch", "admin", "words", "SF-1")).hasStatus(302);
		assertThat(page(one, "lead")).contains("SF-1", "已经用不到").doesNotContain("天河路 1 号");
		assertThat(send("/admin/materials/" + id + "/refusal", "admin", "reason", "迟了")).hasStatus(409);
	}

	@Test
	@Transactional
	void theAddressIsInNoMailAndNoAuditEntry() {
		String one = ask();
		send("/admin/materials/" + one.substring(one.lastIndexOf('/') + 1) + "/refusal", "admin", "reason", "库存没有了");
		assertThat(mails("lead@kcc.example")).anyMatch((mail) -> mail.contains("库存没有了"));
		assertThat(this.jdbc.sql("""
				select (select count(*) from outbox_mail where body like '%天河路%' or subject like '%天河路%')
				     + (select count(*) from audit_entry e where e::text like '%天河路%')
				     + (select count(*) from material_request where address like '%天河路%')
				""").query(Integer.class).single()).isZero();
	}

	@Test
	@Transactional
	void whatWasGrantedCanStillBeGivenUpByBothSides() {
		String given = ask();
		String taken = ask();
		for (String one : List.of(given, taken)) {
			assertThat(send(desk(one) + "/grant", "admin")).hasStatus(302);
		}
		assertThat(page(desk(given), "admin")).contains("还是寄不了");
		assertThat(send(desk(given) + "/refusal", "admin", "reason", "库存没有了")).hasStatus(302);
		assertThat(page(taken, "lead")).contains("确定撤回");
		assertThat(send(taken + "/withdrawal", "lead")).hasStatus(302);
		assertThat(kept()).isZero();
	}

	@Test
	@Transactional
	void anAddressIsErasedThirtyDaysAfterItWasNeededWhateverBecameOfTheRequest() {
		String granted = ask();
		ask();
		send(desk(granted) + "/grant", "admin");
		assertThat(this.erasure.run(Instant.parse("2026-12-31T04:00:00Z"))).isEmpty();
		assertThat(kept()).isEqualTo(2);
		assertThat(this.erasure.run(Instant.parse("2027-01-01T04:00:00Z"))).isEqualTo("addresses=2");
		assertThat(kept()).isZero();
		assertThat(page(desk(granted), "admin")).contains("删掉了").doesNotContain("天河路");
	}

	@Test
	@Transactional
	void whatIsMissingIsSaidAtTheFieldAndTheRestIsKept() {
		assertThat(send(DESK, "lead", "items[0].number", "3", "items[1].what", "贴纸", "items[1].number", "0", "purpose",
				"", "neededBy", "2026-11-20", "delivery", "天河路 1 号"))
			.hasStatusOk()
			.bodyText()
			.contains("请写明是什么", "不能小于 1", "请写明做什么用", "请选今天到一年之内的日子", "value=\"贴纸\"", "天河路 1 号");
		assertThat(send(DESK, "lead", "purpose", "聚会", "neededBy", "2026-12-01", "delivery", "天河路 1 号")).hasStatusOk()
			.bodyText()
			.contains("请至少写一样");
	}

	private static String desk(String one) {
		return "/admin/materials/" + one.substring(one.lastIndexOf('/') + 1);
	}

	private int kept() {
		return this.jdbc.sql("select count(*) from material_request where address like '%天河路%'")
			.query(Integer.class)
			.single();
	}

	private String ask() {
		MvcTestResult answer = send(DESK, "lead", "items[0].what", "贴纸", "items[0].number", "200", "items[2].what",
				"易拉宝", "purpose", "年末聚会", "neededBy", "2026-12-01", "delivery", "某人，天河路 1 号");
		assertThat(answer).hasStatus(302);
		return String.valueOf(answer.getResponse().getRedirectedUrl());
	}

	private MvcTestResult send(String address, String who, String... fields) {
		MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(address);
		for (int at = 0; at < fields.length; at += 2) {
			form.param(fields[at], fields[at + 1]);
		}
		return this.mvc.perform(form.with(this.people.as(who)).with(csrf()));
	}

	private String page(String address, String who) {
		MvcTestResult answer = this.mvc.get().uri(address).with(this.people.as(who)).exchange();
		assertThat(answer).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private List<String> mails(String recipient) {
		return this.jdbc.sql("select subject || body from outbox_mail where recipient = :recipient")
			.param("recipient", recipient)
			.query(String.class)
			.list();
	}

}
