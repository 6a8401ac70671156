package org.kaiyuanshe.kcc.site;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Moments;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.member.Body;
import org.kaiyuanshe.kcc.member.Teams;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Hands the frame of the page to every view. */
@ControllerAdvice(annotations = Controller.class)
class LayoutAdvice {

	private final Communities communities;

	private final Teams teams;

	private final PortalSettings settings;

	private final Clock clock;

	LayoutAdvice(Communities communities, Teams teams, PortalSettings settings, Clock clock) {
		this.communities = communities;
		this.teams = teams;
		this.settings = settings;
		this.clock = clock;
	}

	@ModelAttribute("layout")
	Layout layout(HttpServletRequest request) {
		boolean english = LanguageFilter.languageOf(request) == Locale.ENGLISH;
		String path = path(request);
		String zhUrl = this.settings.url(path);
		String enUrl = this.settings.url(LanguageFilter.PREFIX + path);
		String query = isPage(request) && request.getQueryString() != null ? "?" + request.getQueryString() : "";
		return new Layout(english ? "en" : "zh-CN", zhUrl, enUrl, english ? enUrl : zhUrl,
				(english ? "" : LanguageFilter.PREFIX) + path + query, path, this.communities.current(),
				this.settings.embedded(), isDatabaseAway(request) ? null : me());
	}

	@ModelAttribute("moments")
	Moments moments() {
		return new Moments(this.settings.zone());
	}

	/** The sentence of a refused step, for the error page. */
	@ModelAttribute("rule")
	@Nullable String rule(HttpServletRequest request) {
		return (String) request.getAttribute(ErrorAdvice.RULE);
	}

	/** Where a form was sent from, for the page that refuses it; null when unknown. */
	@ModelAttribute("back")
	@Nullable String back(HttpServletRequest request) {
		String referer = request.getHeader(HttpHeaders.REFERER);
		String ours = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST) + "/";
		boolean known = referer != null && referer.startsWith(ours) && !referer.startsWith(ours + "/");
		return (known && !isPage(request)) ? referer.substring(ours.length() - 1) : null;
	}

	/**
	 * The path of the page; of a form that is shown again, the page that it stands on.
	 */
	private static String path(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		if (failed != null) {
			return withoutLanguage(failed.toString());
		}
		String referer = request.getHeader(HttpHeaders.REFERER);
		return (isPage(request) || referer == null) ? withoutLanguage(request.getRequestURI()) : pathOf(referer);
	}

	private static String pathOf(String referer) {
		try {
			String path = URI.create(referer).getRawPath();
			return (path != null && path.startsWith("/") && !path.startsWith("//")) ? withoutLanguage(path) : "/";
		}
		catch (IllegalArgumentException ex) {
			return "/";
		}
	}

	private static String withoutLanguage(String path) {
		return path.startsWith(LanguageFilter.PREFIX + "/") ? path.substring(LanguageFilter.PREFIX.length()) : path;
	}

	private static boolean isPage(HttpServletRequest request) {
		return !HttpMethod.POST.matches(request.getMethod());
	}

	/** The page that says so must not ask it anything. */
	private static boolean isDatabaseAway(HttpServletRequest request) {
		return Integer.valueOf(HttpServletResponse.SC_SERVICE_UNAVAILABLE)
			.equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
	}

	/** Terms begin at midnight where the community is, not where the clock is. */
	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.settings.zone());
	}

	private Layout.@Nullable Me me() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn me)) {
			return null;
		}
		boolean leads = !this.teams.bodiesOf(me.memberId(), Body.Kind.CHAPTER, today()).isEmpty();
		// Whose second step is due is shown the way, which asks for it.
		return new Layout.Me(me.displayName(), leads, me.admin() || me.secondStepDue(), me.operator());
	}

}
