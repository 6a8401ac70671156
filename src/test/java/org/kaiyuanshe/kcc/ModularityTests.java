package org.kaiyuanshe.kcc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;

import static org.assertj.core.api.Assertions.assertThat;

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

	/**
	 * After a change of arrows: copy the new file and draw docs/modules.svg from it with
	 * PlantUML.
	 */
	@Test
	void pictureOfTheModulesIsUpToDate() throws IOException {
		new Documenter(this.modules).writeModulesAsPlantUml(DiagramOptions.defaults());
		List<String> drawn = Files.readAllLines(Path.of("target/spring-modulith-docs/components.puml"));
		assertThat(Files.readAllLines(Path.of("docs/modules.puml"))).containsExactlyInAnyOrderElementsOf(drawn);
	}

}
