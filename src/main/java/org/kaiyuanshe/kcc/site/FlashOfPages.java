package org.kaiyuanshe.kcc.site;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Looks into the session for what a redirect left behind, before a page, but not before
 * styles, scripts and icons: they then need no database, and come while it is away.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class FlashOfPages extends SessionFlashMapManager {

	private static final List<String> FILES = List.of("/css/", "/js/", "/icons/", "/webjars/");

	@Override
	protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
		return isFile(request) ? null : super.retrieveFlashMaps(request);
	}

	private static boolean isFile(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return FILES.stream().anyMatch(path::startsWith);
	}

}
