package org.kaiyuanshe.kcc.api;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Refuses parameters that an address of the API does not have: who asks for
 * {@code page=2} shall not read the first page twice. And those that come twice: nobody
 * knows which of the two is meant.
 */
@Component
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/api/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && isOurs(method)) {
			Set<String> known = known(method);
			request.getParameterMap().forEach((name, values) -> {
				if (values.length > 1) {
					throw new BadQuery(name, "api.twice");
				}
			});
			request.getParameterMap()
				.keySet()
				.stream()
				.filter((name) -> !known.contains(name))
				.findFirst()
				.ifPresent((name) -> {
					throw new BadQuery(name, "api.unknown");
				});
		}
		return true;
	}

	/** Not Spring's own, which says what methods there are. */
	private static boolean isOurs(HandlerMethod method) {
		return method.getBeanType().getPackage() == KnownParameters.class.getPackage();
	}

	private static Set<String> known(HandlerMethod method) {
		return Stream.of(method.getMethodParameters())
			.map(MethodParameter::getParameterType)
			.filter(Class::isRecord)
			.flatMap((type) -> Stream.of(type.getRecordComponents()))
			.map((component) -> component.getName())
			.collect(Collectors.toSet());
	}

}
