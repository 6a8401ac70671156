package org.kaiyuanshe.kcc.resource;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

@PortalTest
class ResourcePageTests {

	private static final String DESK = "/admin/resources/event-guide";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatTheRecordsNameWithoutAnAddressIsShownAsNotPublished() {
		assertThat(page("/resources/event-guide")).contains("活动组织指南", "未公布", "2023 开源社年度报告");
		assertThat(page("/resources/kcc-resource-list")).contains("HSGhwutqNie4nXkere9cuedJn1L").doesNotContain("未公布");
		assertThat(page("/resources?kind=TEMPLATE")).contains("/resources/kcc-templates")
			.doesNotContain("/resources/event-guide");
		assertThat(page("/search?q=活动组织指南&kind=RESOURCE")).contains("/resources/event-guide");
	}

	@Test
	@Transactional
	void aFileIsHandedOutToBeKeptAndCountedWithoutAName() {
		byte[] content = "%PDF-1.7 指南".getBytes(StandardCharsets.UTF_8);
		assertThat(upload("../x.exe", content, "note", "第一版")).hasStatus(302);
		assertThat(page("/resources/event-guide")).contains("第一版", "/resources/event-guide/files/1")
			.doesNotContain("未公布", "示例管理员");
		MvcTestResult file = this.mvc.get().uri("/resources/event-guide/files/1").exchange();
		assertThat(file).hasStatusOk()
			.hasHeader("Content-Type", "application/pdf")
			.hasHeader("Content-Disposition", "attachment; filename=\"event-guide-1.pdf\"")
			.hasHeader("X-Content-Type-Options", "nosniff");
		assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(content);
		this.mvc.head().uri("/resources/event-guide/files/1").exchange();
		assertThat(page("/resources/event-guide")).contains("下载 1 次");
	}

	@Test
	@Transactional
	void earlierVersionsStay() {
		upload("a.txt", "一".getBytes(StandardCharsets.UTF_8), "note", "第一版");
		upload("b.txt", "二".getBytes(StandardCharsets.UTF_8), "note", "第二版");
		assertThat(page("/resources/event-guide")).containsSubsequence("files/2", "第二版", "第一版", "files/1");
		assertThat(this.mvc.get().uri("/resources/event-guide/files/1")).bodyText().isEqualTo("一");
	}

	@Test
	@Transactional
	void aLargeFileComesBackAsItWas() {
		byte[] content = new byte[3 * 1024 * 1024 + 7];
		new Random(7).nextBytes(content);
		System.arraycopy("%PDF-".getBytes(), 0, content, 0, 5);
		upload("a.pdf", content);
		assertThat(
				this.mvc.get().uri("/resources/event-guide/files/1").exchange().getResponse().getContentAsByteArray())
			.isEqualTo(content);
	}

	@Test
	@Transactional
	void aFileOfAnotherKindIsRefusedInWordsAndNothingIsLost() {
		assertThat(upload("x.svg", "<svg/>".getBytes(), "note", "新的标志", "url", "https://code.example/logo"))
			.hasStatusOk()
			.bodyText()
			.contains("资源库不收这种文件", "新的标志", "https://code.example/logo");
		assertThat(upload("x", new byte[0])).hasStatusOk().bodyText().contains("请选择文件，或者填写链接");
		assertThat(this.jdbc
			.sql("""
					select count(*) from resource_version v join resource r on r.id = v.resource_id where r.slug = 'event-guide'
					""")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	@Transactional
	void whatIsRetiredIsFoundNoMoreUntilItIsPutBack() {
		assertThat(send(DESK + "/retirement", "reason", "过时了")).hasStatus(302);
		assertThat(this.mvc.get().uri("/resources/event-guide")).hasStatus(404);
		assertThat(page("/search?q=活动组织指南&kind=RESOURCE")).doesNotContain("/resources/event-guide");
		assertThat(upload("a.txt", "一".getBytes(StandardCharsets.UTF_8))).hasStatus(409);
		assertThat(send(DESK + "/restoration")).hasStatus(302);
		assertThat(page("/resources/event-guide")).contains("活动组织指南");
	}

	private MvcTestResult upload(String name, byte[] content, String... fields) {
		MockMultipartHttpServletRequestBuilder form = multipart(DESK + "/versions");
		form.file(new MockMultipartFile("file", name, "application/octet-stream", content));
		for (int at = 0; at < fields.length; at += 2) {
			form.param(fields[at], fields[at + 1]);
		}
		return this.mvc.perform(form.with(this.people.as("admin")).with(csrf()));
	}

	private MvcTestResult send(String address, String... fields) {
		MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(address);
		for (int at = 0; at < fields.length; at += 2) {
			form.param(fields[at], fields[at + 1]);
		}
		return this.mvc.perform(form.with(this.people.as("admin")).with(csrf()));
	}

	private String page(String address) {
		MvcTestResult answer = this.mvc.get().uri(address).exchange();
		assertThat(answer).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
