package org.kaiyuanshe.kcc.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * All purposes for which the portal takes personal data: each stands at its forms, and
 * all of them on the page about privacy.
 */
@Component("purposes")
public class Purposes {

	private final List<Purpose> all;

	private final Map<String, Purpose> byName;

	Purposes(List<PurposeSource> modules) {
		this.all = modules.stream().flatMap((module) -> module.purposes().stream()).toList();
		this.byName = this.all.stream().collect(Collectors.toMap(Purpose::name, Function.identity()));
	}

	public List<Purpose> all() {
		return this.all;
	}

	/** The purpose of that name; a form that names another is a mistake of ours. */
	public Purpose of(String name) {
		return Optional.ofNullable(this.byName.get(name))
			.orElseThrow(() -> new IllegalArgumentException("no such purpose: " + name));
	}

}
