package org.kaiyuanshe.kcc.audit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.hibernate.type.CollectionType;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Confidential;

/**
 * The values of an entity as texts by the paths of their properties; an embedded value
 * has a path for each of its parts.
 */
final class PropertyTexts {

	private static final Pattern SECRET = Pattern.compile("(?i).*(hash|token|secret|password|credential).*");

	private PropertyTexts() {
	}

	/** The parts of a property that have a value. Collections are told of apart. */
	static Map<String, String> of(String path, Type type, @Nullable Object value) {
		Map<String, String> texts = new LinkedHashMap<>();
		put(texts, path, type, value);
		return texts;
	}

	/** The elements of a collection, each in a line of its own. */
	static @Nullable String ofAll(@Nullable Object elements, Type type) {
		Collection<?> all = (elements instanceof Map<?, ?> byKey) ? byKey.values() : (Collection<?>) elements;
		if (all == null || all.isEmpty()) {
			return null;
		}
		return all.stream()
			.filter(Objects::nonNull)
			.map((element) -> of("", type, element))
			.map((parts) -> parts.entrySet()
				.stream()
				.map((part) -> part.getKey().isEmpty() ? part.getValue()
						: part.getKey().substring(1) + ": " + part.getValue())
				.collect(Collectors.joining(", ")))
			.collect(Collectors.joining("\n"));
	}

	/**
	 * Whether nobody may read the property, by its name, by the name of what it is part
	 * of, or by what its class says.
	 */
	static boolean isSecret(Class<?> owner, String path) {
		Class<?> type = owner;
		for (String name : path.split("\\.")) {
			Field field = (type != null) ? field(type, name) : null;
			type = (field != null) ? field.getType() : null;
			if (SECRET.matcher(name).matches() || isConfidential(field) || isConfidential(type)) {
				return true;
			}
		}
		return false;
	}

	static boolean isConfidential(@Nullable AnnotatedElement element) {
		return element != null && element.isAnnotationPresent(Confidential.class);
	}

	private static void put(Map<String, String> texts, String path, Type type, @Nullable Object value) {
		if (value == null || type instanceof CollectionType) {
			return;
		}
		if (type instanceof ComponentType component) {
			String[] names = component.getPropertyNames();
			@Nullable Object[] parts = component.getPropertyValues(value);
			for (int at = 0; at < names.length; at++) {
				if (!isSecret(component.getReturnedClass(), names[at]) || !path.isEmpty()) {
					put(texts, path + "." + names[at], component.getSubtypes()[at], parts[at]);
				}
			}
		}
		else if (!text(value).isEmpty()) {
			texts.put(path, text(value));
		}
	}

	private static String text(Object value) {
		return switch (value) {
			case Aggregate<?> other -> other.getId().toString();
			case byte[] bytes -> bytes.length + " B";
			default -> value.toString();
		};
	}

	private static @Nullable Field field(Class<?> owner, String name) {
		for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
			try {
				return type.getDeclaredField(name);
			}
			catch (NoSuchFieldException ex) {
				// Perhaps it is inherited.
			}
		}
		return null;
	}

}
