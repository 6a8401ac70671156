package org.kaiyuanshe.kcc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

/** Habits of the house that a reviewer need not watch. */
@AnalyzeClasses(packagesOf = PortalApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	/**
	 * Handlers that change something for people who have no account; their guard is a
	 * private link or a form.
	 */
	private static final Set<String> PUBLIC_POSTS = Set.of("ApplicationController", "ApplicationStatusController",
			"CoLeadController", "InvitationController", "TeamInvitationController", "ConductReportController",
			"UnsubscribeController", "RegistrationController", "ConfirmationController", "PrivatePageController",
			"TakeDownController", "SignInController", "CodeController", "CodeLinkController",
			"PasskeySignInController");

	@ArchTest
	static final ArchRule repositoriesStayInTheirModule = classes().that()
		.areAssignableTo(Repository.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule controllersStayInTheirModule = classes().that()
		.areAnnotatedWith(Controller.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule nothingIsInjectedIntoFields = noFields().should().beAnnotatedWith(Autowired.class);

	@ArchTest
	static final ArchRule nobodyAsksForTheTimeWithoutTheClock = noClasses().should()
		.callMethodWhere(new DescribedPredicate<JavaMethodCall>("now() without a Clock") {
			@Override
			public boolean test(JavaMethodCall call) {
				return call.getName().equals("now") && call.getTarget().getRawParameterTypes().isEmpty()
						&& Set
							.of(Instant.class.getName(), LocalDate.class.getName(), LocalDateTime.class.getName(),
									ZonedDateTime.class.getName())
							.contains(call.getTargetOwner().getName());
			}
		})
		.orShould()
		.callMethod(System.class, "currentTimeMillis");

	@ArchTest
	static final ArchRule everyChangeAsksForPermission = methods().that()
		.areAnnotatedWith(PostMapping.class)
		.and()
		.areDeclaredInClassesThat(new DescribedPredicate<JavaClass>("are not public forms") {
			@Override
			public boolean test(JavaClass type) {
				return !PUBLIC_POSTS.contains(type.getSimpleName());
			}
		})
		.should(new ArchCondition<JavaMethod>("have @PreAuthorize on them or on their class") {
			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				boolean guarded = method.isAnnotatedWith(PreAuthorize.class)
						|| method.getOwner().isAnnotatedWith(PreAuthorize.class);
				events.add(new SimpleConditionEvent(method, guarded, method.getFullName()));
			}
		});

	@ArchTest
	static final ArchRule entitiesNeverReachAController = noClasses().that()
		.areAnnotatedWith(Controller.class)
		.should()
		.dependOnClassesThat()
		.areAnnotatedWith(Entity.class);

	@ArchTest
	static final ArchRule nothingHasAnEmptyName = noClasses().should()
		.haveSimpleNameEndingWith("Impl")
		.orShould()
		.haveSimpleNameEndingWith("Util")
		.orShould()
		.haveSimpleNameEndingWith("Utils")
		.orShould()
		.haveSimpleNameEndingWith("Helper")
		.orShould()
		.haveSimpleNameEndingWith("Manager");

	@ArchTest
	static final ArchRule clockComesFromOnePlace = noClasses().that()
		.doNotHaveSimpleName("ClockConfiguration")
		.should()
		.accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("make a clock") {
			@Override
			public boolean test(JavaAccess<?> access) {
				return access.getTargetOwner().isEquivalentTo(Clock.class) && access.getName().startsWith("system");
			}
		});

}
