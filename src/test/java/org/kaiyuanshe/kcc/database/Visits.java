package org.kaiyuanshe.kcc.database;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.Cookie;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Requests for pages that read from a replica where they may. */
class Visits {

	private final ReadScope scope;

	private final RoutedPages pages;

	Visits(ReadScope scope, RoutedPages pages) {
		this.scope = scope;
		this.pages = pages;
	}

	/** Where a page came from. */
	List<String> get(Cookie... cookies) {
		List<String> sources = new ArrayList<>();
		request("GET", () -> sources.add(this.pages.source()), cookies);
		return sources;
	}

	/** Where a page came from that somebody else asked for meanwhile. */
	List<String> byAnother() {
		List<String> sources = new ArrayList<>();
		try {
			Thread.ofVirtual().start(() -> sources.addAll(get())).join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		return sources;
	}

	/** What a visitor reads. */
	String words() {
		List<String> words = new ArrayList<>();
		request("GET", () -> words.add(this.pages.words()));
		return words.getFirst();
	}

	void request(String method, Runnable page, Cookie... cookies) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/");
		request.setCookies(cookies);
		try {
			this.scope.doFilter(request, new MockHttpServletResponse(), (asked, answer) -> page.run());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
