package org.kaiyuanshe.kcc.signin.provider;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator can set. */
class ProvidersTests {

	private final ApplicationContextRunner portal = new ApplicationContextRunner()
		.withUserConfiguration(Configured.class)
		.withPropertyValues("portal.base-url=https://portal.example");

	@Test
	void nothingIsConfiguredAtFirst() {
		this.portal.run((context) -> assertThat(context.getBean(Providers.class).all()).isEmpty());
	}

	@Test
	void whatHasNoSecretIsOff() {
		this.portal
			.withPropertyValues("portal.sign-in.providers.github.client-id=",
					"portal.sign-in.providers.github.client-secret=")
			.run((context) -> assertThat(context.getBean(Providers.class).all()).isEmpty());
	}

	@Test
	void environmentVariablesAreEnough() {
		this.portal
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("systemEnvironment",
						Map.of("PORTAL_SIGNIN_PROVIDERS_GITEE_CLIENTID", "a",
								"PORTAL_SIGNIN_PROVIDERS_GITEE_CLIENTSECRET", "b"))))
			.run((context) -> {
				Provider gitee = context.getBean(Providers.class).get("gitee");
				assertThat(gitee.issuer()).isEqualTo("https://gitee.com");
				assertThat(gitee.registration().get().getRedirectUri())
					.isEqualTo("https://portal.example/login/providers/gitee/return");
			});
	}

	@Test
	void anIssuerMakesAnyOther() {
		this.portal
			.withPropertyValues("portal.sign-in.providers.work.issuer=https://id.example",
					"portal.sign-in.providers.work.client-id=a", "portal.sign-in.providers.work.client-secret=b",
					"portal.sign-in.providers.work.name=Work")
			.run((context) -> {
				List<Provider> all = context.getBean(Providers.class).all();
				assertThat(all).extracting(Provider::id).containsExactly("work");
				assertThat(all).extracting((provider) -> provider.name().en()).containsExactly("Work");
			});
	}

	@Test
	void whatCannotWorkStopsTheStartWithASentence() {
		this.portal
			.withPropertyValues("portal.sign-in.providers.work.client-id=a",
					"portal.sign-in.providers.work.client-secret=b")
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("needs an issuer"));
		this.portal
			.withPropertyValues("portal.sign-in.providers.work.issuer=http://id.example",
					"portal.sign-in.providers.work.client-id=a", "portal.sign-in.providers.work.client-secret=b")
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("https://"));
	}

	@Test
	void noSecretIsPrinted() {
		assertThat(new ProviderSettings.Entry("https://id.example", "a", "hidden", null, List.of()).toString())
			.doesNotContain("hidden");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties({ ProviderSettings.class, PortalSettings.class })
	@Import({ Providers.class, Discovery.class, ProviderHttp.class })
	static class Configured {

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

	}

}
