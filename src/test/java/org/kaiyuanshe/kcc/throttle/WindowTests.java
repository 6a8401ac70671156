package org.kaiyuanshe.kcc.throttle;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WindowTests {

	@ParameterizedTest
	@CsvSource({ "5/15m, 5, PT15M", "10/1d, 10, PT24H", "60/60s, 60, PT1M", "1/2h, 1, PT2H" })
	void isReadAsItIsWritten(String written, int most, Duration length) {
		assertThat(Window.valueOf(written)).isEqualTo(new Window(most, length));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "5", "5/", "/15m", "0/15m", "5/0m", "-1/15m", "5/15", "5/15w", "five/15m" })
	void whatIsNoWindowIsRefusedAtTheStart(String written) {
		assertThatIllegalArgumentException().isThrownBy(() -> Window.valueOf(written));
	}

	@Test
	void anOperatorSetsTheLimitsThatTheOthersKeep() {
		ThrottleSettings settings = new Binder(new MapConfigurationPropertySource(
				Map.of("portal.throttle.limits.password-pair", "3/1h,9/1d", "portal.throttle.spared", "10.0.0.0/8")))
			.bindOrCreate("portal.throttle", ThrottleSettings.class);
		assertThat(settings.windows(Policy.PASSWORD_PAIR)).containsExactly(new Window(3, Duration.ofHours(1)),
				new Window(9, Duration.ofDays(1)));
		assertThat(settings.windows(Policy.PASSWORD_ACCOUNT)).containsExactly(new Window(10, Duration.ofDays(1)));
		assertThat(settings.spared()).isEqualTo(List.of("10.0.0.0/8"));
	}

	@ParameterizedTest
	@CsvSource({ "198.51.100.7, 198.51.100.8, false", "198.51.100.7, 198.51.100.7, true",
			"2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true", "2001:db8:1:2::1, 2001:db8:1:3::1, false",
			"::ffff:198.51.100.7, 198.51.100.7, true", "unknown, unknown, true" })
	void aHouseholdIsOneNetwork(String one, String other, boolean same) {
		assertThat(Networks.of(one).equals(Networks.of(other))).isEqualTo(same);
	}

}
