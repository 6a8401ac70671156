package org.kaiyuanshe.kcc.throttle;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The table of routes and policies, and whom it counts. */
@PortalTest
class ThrottledRoutesTests {

	private static final String UPLOAD = "/manage/chapters/guangzhou/chat-group/picture";

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Test
	void everyRouteOfTheTableIsThere() {
		Set<String> live = this.mapping.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((info) -> info.getPatternValues().stream())
			.collect(Collectors.toSet());
		assertThat(ThrottledRoutes.routes()).allMatch((route) -> route.endsWith("/**")
				? live.stream().anyMatch((each) -> each.startsWith(route.replace("/**", ""))) : live.contains(route));
	}

	@Test
	void whatIsSentOrSearchedIsCountedAndWhatIsReadIsNot() {
		assertThat(ThrottledRoutes.policy("POST", "/applications")).contains(Policy.APPLICATION);
		assertThat(ThrottledRoutes.policy("POST", "/applications/{token}/submission"))
			.contains(Policy.APPLICATION_STEP);
		assertThat(ThrottledRoutes.policy("POST", "/applications/{token}/co-leads/{id}/invitation"))
			.contains(Policy.INVITATION);
		assertThat(ThrottledRoutes.policy("POST", "/code-of-conduct/reports/{token}/additions"))
			.contains(Policy.REPORT);
		assertThat(ThrottledRoutes.policy("HEAD", "/search")).contains(Policy.SEARCH);
		assertThat(ThrottledRoutes.policy("GET", "/api/v1/events/{slug}")).contains(Policy.API);
		assertThat(List.of("/", "/applications/{token}", "/code-of-conduct/reports/new", "/apis"))
			.allMatch((route) -> ThrottledRoutes.policy("GET", route).isEmpty());
		assertThat(ThrottledRoutes.policy("POST", "/applications-of-others")).isEmpty();
		assertThat(List.of("/login/code", "/login/links/{link}", "/login/passkey", "/login/passkey/challenge",
				"/login/confirmation/code"))
			.allMatch((route) -> ThrottledRoutes.policy("POST", route).filter(Policy.SIGN_IN::equals).isPresent());
		assertThat(ThrottledRoutes.policy("GET", "/account/providers/{provider}")).contains(Policy.SIGN_IN);
		assertThat(ThrottledRoutes.policy("POST", "/login/confirmation/codes")).contains(Policy.CODE_ACCOUNT);
	}

	@Test
	void whoeverIsSignedInIsCountedByTheAccountWhereverTheyAre() {
		RequestPostProcessor lead = this.people.as("lead");
		for (int each = 0; each < 60; each++) {
			assertThat(upload(lead, "198.51.100." + each).getResponse().getStatus()).isNotEqualTo(429);
		}
		assertThat(upload(lead, "203.0.113.9")).hasStatus(429).containsHeader("Retry-After");
		// Another account in the same place is not meant.
		assertThat(upload(this.people.as("admin"), "203.0.113.9").getResponse().getStatus()).isNotEqualTo(429);
	}

	private MvcTestResult upload(RequestPostProcessor who, String address) {
		return this.mvc.perform(MockMvcRequestBuilders.multipart(UPLOAD).with(who).with(csrf()).remoteAddress(address));
	}

}
