package org.kaiyuanshe.kcc.site;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the page of a refusal leads back to. */
@PortalTest
class BackLinkTests {

	@Autowired
	private LayoutAdvice layout;

	@Test
	void aRefusedFormLeadsBackToItsPage() {
		assertThat(this.layout.back(sent("POST", "https://kcc.example/en/manage?tab=team")))
			.isEqualTo("/en/manage?tab=team");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/", "https://kcc.example.evil.example/",
			"https://kcc.example//evil.example", "http://kcc.example/", "javascript:alert(1)", "/manage", "" })
	void butNeverToAnotherSite(String referer) {
		assertThat(this.layout.back(sent("POST", referer))).isNull();
	}

	@Test
	void aPageHasNoWayBack() {
		assertThat(this.layout.back(sent("GET", "https://kcc.example/manage"))).isNull();
	}

	private static MockHttpServletRequest sent(String method, String referer) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/manage/x");
		request.setScheme("https");
		request.addHeader("Host", "kcc.example");
		request.addHeader("Referer", referer);
		return request;
	}

}
