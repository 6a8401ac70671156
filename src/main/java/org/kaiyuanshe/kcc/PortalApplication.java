package org.kaiyuanshe.kcc;

import org.kaiyuanshe.kcc.backup.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The portal of a community with city chapters. */
@Modulithic(systemName = "KCC portal", sharedModules = "core")
@SpringBootApplication
@ConfigurationPropertiesScan
public class PortalApplication {

	public static void main(String[] args) {
		if (Commands.isIn(args)) {
			System.exit(Commands.run(args));
		}
		SpringApplication.run(PortalApplication.class, args);
	}

}
