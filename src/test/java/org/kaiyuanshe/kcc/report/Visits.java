package org.kaiyuanshe.kcc.report;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Map;

import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** People read pages and send forms. */
class Visits {

	static final String REPORT = "/manage/chapters/quarter-0/reports/2026-q4";

	private final MockMvcTester mvc;

	private final People people;

	Visits(BeanFactory beans) {
		this.mvc = beans.getBean(MockMvcTester.class);
		this.people = beans.getBean(People.class);
	}

	String read(String address, String who) {
		try {
			return this.mvc.get().uri(address).with(this.people.as(who)).exchange().getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	MvcTestResult post(String address, String who, Map<String, String> fields) {
		return sent(form(address, fields), who);
	}

	/** As the page does it by itself while someone writes. */
	MvcTestResult autosave(Map<String, String> fields) {
		return sent(form(REPORT, fields).header("HX-Request", "true"), "lead");
	}

	MvcTestResult write(String version, String impact, String plans) {
		return post(REPORT, "lead", Map.of("version", version, "impact", impact, "plans", plans));
	}

	MvcTestResult submit(String version, String impact, String plans) {
		return post(REPORT + "/submission", "lead", Map.of("version", version, "impact", impact, "plans", plans));
	}

	private static MockHttpServletRequestBuilder form(String address, Map<String, String> fields) {
		MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(address).with(csrf());
		fields.forEach(form::param);
		return form;
	}

	private MvcTestResult sent(MockHttpServletRequestBuilder form, String who) {
		return this.mvc.perform(form.with(this.people.as(who)));
	}

}
