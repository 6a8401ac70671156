package org.kaiyuanshe.kcc.security;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.account.SignInWay;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lists what is public; everything else needs a sign-in, and handlers say what more they
 * ask for.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

	/** Pages that anyone may read. */
	private static final String[] PUBLIC_PAGES = { "/", "/chapters", "/chapters/*", "/chapters/*/chat-group.png",
			"/start-a-chapter", "/events", "/events/*", "/workgroups", "/workgroups/*", "/members", "/members/*",
			"/about", "/code-of-conduct", "/code-of-conduct/reports/new", "/code-of-conduct/reports/*", "/contact",
			"/privacy", "/applications/new", "/applications/new/city", "/applications/received", "/applications/*",
			"/applications/*/edit", "/applications/*/previous", "/applications/co-leads/*", "/login", "/login/code",
			"/login/links/*", "/suspended", "/invitations/*", "/team-invitations/*", "/unsubscribe/*",
			"/events/*/registrations", "/events/*/registrations/*", "/registrations/*", "/registrations/*/cancellation",
			"/confirmations/*", "/certificates/*", "/covers/*", "/photos/*", "/photos/*/*", "/recaps", "/recaps/*",
			"/conferences", "/conferences/*", "/robots.txt", "/site.webmanifest", "/search", "/actuator/health",
			"/board", "/awards", "/projects", "/projects/*", "/partners", "/partners/*", "/resources", "/resources/*",
			"/resources/*/files/*", "/annual-reports", "/annual-reports/*", "/statistics", "/statistics/*",
			"/login/providers/*", "/login/providers/*/unlinked", "/security", "/.well-known/security.txt",
			"/actuator/health/*" };

	/** Forms that anyone may send. */
	private static final String[] PUBLIC_FORMS = { "/applications", "/applications/*", "/applications/*/submission",
			"/applications/*/withdrawal", "/applications/*/answer", "/applications/*/co-leads",
			"/applications/*/co-leads/*/invitation", "/applications/*/co-leads/*/removal",
			"/applications/co-leads/*/confirmation", "/applications/co-leads/*/refusal", "/code-of-conduct/reports",
			"/code-of-conduct/reports/*/additions", "/invitations/*", "/team-invitations/*/acceptance",
			"/team-invitations/*/refusal", "/unsubscribe/*", "/unsubscribe/*/kinds", "/events/*/registrations",
			"/events/*/registrations/*/confirmation", "/registrations/*", "/confirmations/*",
			"/registrations/*/cancellation", "/registrations/*/acceptance", "/registrations/*/feedback",
			"/photos/*/take-down-requests", "/login", "/login/codes", "/login/code", "/login/links/*", "/login/passkey",
			"/login/passkey/challenge" };

	/** Where a visitor is asked to sign in. */
	private static final RequestMatcher SIGNED_IN_AREA = new OrRequestMatcher(
			Stream.of("/manage/**", "/admin/**", "/account/**", "/check-in/**", "/login/confirmation/**")
				.map((pattern) -> (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(pattern))
				.toList());

	private static final String[] FILES = { "/css/**", "/js/**", "/icons/**", "/webjars/**" };

	@Bean
	SecurityFilterChain filterChain(HttpSecurity http, SignInDestination destination, SignInRefusal refusal,
			List<SignInWay> ways) {
		http.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
			.permitAll()
			.requestMatchers("/error")
			.denyAll()
			.requestMatchers(FILES)
			.permitAll()
			.requestMatchers(HttpMethod.GET, PUBLIC_PAGES)
			.permitAll()
			.requestMatchers(HttpMethod.HEAD, PUBLIC_PAGES)
			.permitAll()
			.requestMatchers(HttpMethod.POST, PUBLIC_FORMS)
			.permitAll()
			.anyRequest()
			.authenticated());
		// Mail programs send this one by themselves, without a page before it (RFC 8058).
		// The address is signed.
		http.csrf((csrf) -> csrf.ignoringRequestMatchers(
				PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/unsubscribe/*")));
		http.formLogin((login) -> login.loginPage("/login")
			.usernameParameter("email")
			.successHandler(destination)
			.failureHandler(refusal));
		ways.forEach((way) -> way.addTo(http));
		http.logout((logout) -> logout.logoutSuccessUrl("/"));
		http.exceptionHandling((refusals) -> refusals
			.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), SIGNED_IN_AREA)
			// Elsewhere, what a visitor may not see is not there, like an address that
			// nobody has.
			.defaultAuthenticationEntryPointFor(
					(request, response, cause) -> response.sendError(HttpServletResponse.SC_NOT_FOUND),
					AnyRequestMatcher.INSTANCE));
		// The others are set before this chain, by ResponseHeaders.
		http.headers((headers) -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()));
		return http.build();
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		// OWASP's second choice for Argon2id: 19 MiB, two passes, one lane.
		return new LimitedPasswordEncoder(new Argon2PasswordEncoder(16, 32, 1, 19_456, 2), Duration.ofSeconds(2),
				Token.random().value());
	}

	/**
	 * Refuses requests for hosts that are not ours, so that no page is made for, and no
	 * link points to, another.
	 */
	@Bean
	WebSecurityCustomizer firewall(PortalSettings settings) {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		String own = settings.baseUrl().getHost();
		firewall
			.setAllowedHostnames((host) -> host.equals(own) || host.equals("localhost") || host.equals("127.0.0.1"));
		return (web) -> web.httpFirewall(firewall);
	}

	@Bean
	@ConditionalOnMissingBean
	RequestRejectedHandler requestRejectedHandler() {
		return new HttpStatusRequestRejectedHandler();
	}

}
