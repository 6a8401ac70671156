package org.kaiyuanshe.kcc.site;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Finds the address of a static file that carries the hash of its content, so that it can
 * be cached for ever.
 */
@Component("assets")
class Assets {

	private final ResourceUrlProvider urls;

	Assets(ResourceUrlProvider mvcResourceUrlProvider) {
		this.urls = mvcResourceUrlProvider;
	}

	/** The server path of a file such as "css/portal.css". */
	public String path(String file) {
		String found = this.urls.getForLookupPath("/" + file);
		return (found != null) ? found : "/" + file;
	}

}
