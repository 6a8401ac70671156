package org.kaiyuanshe.kcc.core;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets pages of other sites show and read an answer that is public and made for that:
 * pictures, feeds, the API.
 */
public final class AnySite {

	private AnySite() {
	}

	public static void allow(HttpServletResponse response) {
		response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
		response.setHeader("Access-Control-Allow-Origin", "*");
	}

}
