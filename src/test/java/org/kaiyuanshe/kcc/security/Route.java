package org.kaiyuanshe.kcc.security;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import jakarta.validation.Valid;

/** A route of the running portal, as Spring MVC knows it. */
record Route(String method, String pattern, HandlerMethod handler) {

	/**
	 * All routes but Spring Boot's {@code /error}, which only the server dispatches to
	 * and ErrorPageTests looks at.
	 */
	static List<Route> all(RequestMappingHandlerMapping mapping) {
		return mapping.getHandlerMethods()
			.entrySet()
			.stream()
			.flatMap((entry) -> of(entry.getKey(), entry.getValue()))
			.filter((route) -> !route.pattern().equals("/error"))
			.toList();
	}

	private static Stream<Route> of(RequestMappingInfo mapping, HandlerMethod handler) {
		return mapping.getPatternValues()
			.stream()
			.flatMap((pattern) -> methods(mapping).map((method) -> new Route(method, pattern, handler)));
	}

	private static Stream<String> methods(RequestMappingInfo mapping) {
		return mapping.getMethodsCondition().getMethods().isEmpty() ? Stream.of("ANY")
				: mapping.getMethodsCondition().getMethods().stream().map(RequestMethod::name);
	}

	boolean isPost() {
		return this.method.equals("POST");
	}

	/**
	 * The names of the parameters that a request may carry: the components of its form or
	 * filter, those of its first row where it has rows, and single ones.
	 */
	List<String> fields() {
		return Stream.of(this.handler.getMethodParameters()).flatMap(Route::fields).toList();
	}

	/** The names of the files that a request may carry. */
	List<String> files() {
		return Stream.of(this.handler.getMethodParameters())
			.filter(Route::isForm)
			.flatMap((parameter) -> Stream.of(parameter.getParameterType().getRecordComponents()))
			.filter(Route::isFile)
			.map(RecordComponent::getName)
			.toList();
	}

	private static Stream<String> fields(MethodParameter parameter) {
		Class<?> type = parameter.getParameterType();
		if (parameter.hasParameterAnnotation(RequestParam.class)) {
			return Stream.of(String.valueOf(parameter.getParameter().getName()));
		}
		return isForm(parameter) ? components("", type) : Stream.empty();
	}

	private static boolean isForm(MethodParameter parameter) {
		ModelAttribute attribute = parameter.getParameterAnnotation(ModelAttribute.class);
		return (attribute != null) ? attribute.binding() : parameter.hasParameterAnnotation(Valid.class);
	}

	private static Stream<String> components(String path, Class<?> form) {
		return Stream.of(form.getRecordComponents())
			.filter((component) -> !isFile(component))
			.flatMap((component) -> component(path + component.getName(), component));
	}

	/** A file, or several. */
	private static boolean isFile(RecordComponent component) {
		return component.getGenericType().getTypeName().contains(MultipartFile.class.getName());
	}

	private static Stream<String> component(String name, RecordComponent component) {
		Class<?> row = ResolvableType.forType(component.getGenericType()).asCollection().resolveGeneric();
		return (row != null && row.isRecord()) ? components(name + "[0].", row) : Stream.of(name);
	}

}
