package org.kaiyuanshe.kcc.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/** Everything that can be written down, by the module that does it. */
@Component
class AuditedActions {

	/** The log's own, which no event stands for. */
	private static final List<String> OWN = List.of(AuditLog.REST, "AuditForgotten");

	private final Supplier<Map<String, List<String>>> byModule;

	AuditedActions(BeanFactory beans) {
		this.byModule = SingletonSupplier.of(() -> find(AutoConfigurationPackages.get(beans)));
	}

	/** The names of actions by the name of their module. */
	Map<String, List<String>> byModule() {
		return this.byModule.get();
	}

	/**
	 * The actions that a choice of the form stands for: one, or with a colon at its end
	 * all of a module; none for a choice that the form does not offer.
	 */
	List<String> of(@Nullable String choice) {
		if (choice == null) {
			return List.of();
		}
		if (choice.endsWith(":")) {
			return byModule().getOrDefault(choice.substring(0, choice.length() - 1), List.of());
		}
		return byModule().values().stream().anyMatch((actions) -> actions.contains(choice)) ? List.of(choice)
				: List.of();
	}

	private static Map<String, List<String>> find(List<String> packages) {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(AuditedEvent.class));
		Map<String, List<String>> found = new TreeMap<>(Map.of("audit", new ArrayList<>(OWN)));
		packages.stream()
			.flatMap((root) -> scanner.findCandidateComponents(root).stream())
			.map((candidate) -> String.valueOf(candidate.getBeanClassName()))
			.forEach((type) -> found.computeIfAbsent(module(type), (module) -> new ArrayList<>()).add(action(type)));
		found.values().forEach((actions) -> actions.sort(null));
		return found;
	}

	private static String module(String type) {
		String owner = ClassUtils.getPackageName(type);
		return owner.substring(owner.lastIndexOf('.') + 1);
	}

	private static String action(String type) {
		return type.substring(ClassUtils.getPackageName(type).length() + 1).replace('$', '.');
	}

}
