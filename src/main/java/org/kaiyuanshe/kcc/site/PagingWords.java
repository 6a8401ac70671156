package org.kaiyuanshe.kcc.site;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Refuses to read another page's place in a list: who asks for {@code page=2} shall not
 * read the first page twice. What else an address carries, such as {@code utm_source}, is
 * nobody's business.
 */
@Component
class PagingWords implements HandlerInterceptor, WebMvcConfigurer {

	private static final Set<String> WORDS = Set.of("page", "cursor", "after", "before", "offset");

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		// The API knows all of its parameters.
		registry.addInterceptor(this).excludePathPatterns("/api/**", "/error");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		if (handler instanceof HandlerMethod method && !HttpMethod.POST.matches(request.getMethod())
				&& isForeign(request.getParameterMap().keySet(), method)) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return false;
		}
		return true;
	}

	private static boolean isForeign(Set<String> names, HandlerMethod method) {
		return WORDS.stream().filter(names::contains).anyMatch((word) -> !known(method).contains(word));
	}

	private static Set<String> known(HandlerMethod method) {
		return Stream.of(method.getMethodParameters()).flatMap(PagingWords::names).collect(Collectors.toSet());
	}

	private static Stream<String> names(MethodParameter parameter) {
		if (parameter.hasParameterAnnotation(RequestParam.class)) {
			return Stream.of(String.valueOf(parameter.getParameter().getName()));
		}
		Class<?> type = parameter.getParameterType();
		return type.isRecord() ? Arrays.stream(type.getRecordComponents()).map((component) -> component.getName())
				: Stream.empty();
	}

}
