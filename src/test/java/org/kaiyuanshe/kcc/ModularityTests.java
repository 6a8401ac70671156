package org.kaiyuanshe.kcc;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;

/**
 * The arrows between modules are those that each package-info allows, and none makes a
 * circle.
 */
class ModularityTests {

	private final ApplicationModules modules = ApplicationModules.of(PortalApplication.class);

	@Test
	void modulesUseOnlyWhatTheyMay() {
		this.modules.verify();
	}

	@Test
	void pictureOfTheModulesCanBeDrawn() {
		new Documenter(this.modules).writeModulesAsPlantUml(DiagramOptions.defaults());
	}

}
