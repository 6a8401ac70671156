package org.kaiyuanshe.kcc.security;

import java.util.Map;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** Someone leaves in the middle of sending a form, as phones in tunnels do. */
class BrokenOffFormTests {

	@Test
	void isNoErrorOfThePortal() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest() {
			@Override
			public Map<String, String[]> getParameterMap() {
				throw new InvalidParameterException("the connection was reset", 400);
			}
		};
		MockHttpServletResponse response = new MockHttpServletResponse();
		response.setCommitted(true);
		MockFilterChain chain = new MockFilterChain();
		new HostileInputFilter().doFilter(request, response, chain);
		assertThat(chain.getRequest()).as("goes no further").isNull();
	}

}
