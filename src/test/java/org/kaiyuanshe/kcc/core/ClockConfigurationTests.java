package org.kaiyuanshe.kcc.core;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClockConfigurationTests {

	@Test
	void aDayBeginsAtTheMidnightOfThePortalsZone() {
		ZoneId zone = ZoneId.of("Asia/Singapore");
		PortalSettings settings = new PortalSettings(URI.create("https://kcc.example"), "kaiyuanshe", false,
				Path.of("data"), "noreply@kcc.example", zone);
		assertThat(new ClockConfiguration().clock(settings).getZone()).isEqualTo(zone);
	}

}
