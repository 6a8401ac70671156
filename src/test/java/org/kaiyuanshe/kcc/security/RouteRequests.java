package org.kaiyuanshe.kcc.security;

import java.util.Map;

import org.kaiyuanshe.kcc.QrPicture;
import org.kaiyuanshe.kcc.security.RouteTable.Row;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The request of a line of the {@link RouteTable}, its form filled with samples. */
@TestComponent
class RouteRequests {

	private final RequestMappingHandlerMapping mapping;

	private final JdbcClient jdbc;

	RouteRequests(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, JdbcClient jdbc) {
		this.mapping = mapping;
		this.jdbc = jdbc;
	}

	AbstractMockHttpServletRequestBuilder<?> of(Row row) {
		String path = row.path(this.jdbc);
		if (!row.isForm()) {
			return MockMvcRequestBuilders.request(HttpMethod.valueOf(row.method()), path);
		}
		Route route = route(row);
		AbstractMockHttpServletRequestBuilder<?> request = route.files().isEmpty() ? MockMvcRequestBuilders.post(path)
				: withFiles(MockMvcRequestBuilders.multipart(path), route);
		form(row, route).forEach(request::param);
		return request;
	}

	private static MockMultipartHttpServletRequestBuilder withFiles(MockMultipartHttpServletRequestBuilder request,
			Route route) {
		route.files().forEach((file) -> request.file(new MockMultipartFile(file, "x", "image/png", QrPicture.png())));
		return request;
	}

	private Route route(Row row) {
		return Route.all(this.mapping)
			.stream()
			.filter((each) -> each.isPost() && each.pattern().equals(row.route()))
			.findFirst()
			.orElseThrow();
	}

	private Map<String, String> form(Row row, Route route) {
		Map<String, String> form = FormSamples.of(route.fields());
		// Who changes something has seen how it stands.
		form.computeIfPresent("version", (field, sample) -> row.version(this.jdbc));
		form.computeIfPresent("basedOn", (field, sample) -> inForce());
		return form;
	}

	private String inForce() {
		return this.jdbc.sql("select label from code_of_conduct_version order by number desc limit 1")
			.query(String.class)
			.single();
	}

}
