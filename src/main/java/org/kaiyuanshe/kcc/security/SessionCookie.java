package org.kaiyuanshe.kcc.security;

import org.kaiyuanshe.kcc.core.PortalSettings;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * Where the portal is reached by TLS, the session cookie is bound to this very host (RFC
 * 6265bis, "__Host-").
 */
@Component
class SessionCookie implements DefaultCookieSerializerCustomizer {

	private final boolean secure;

	SessionCookie(PortalSettings settings) {
		this.secure = "https".equals(settings.baseUrl().getScheme());
	}

	@Override
	public void customize(DefaultCookieSerializer cookie) {
		cookie.setCookiePath("/");
		if (this.secure) {
			cookie.setCookieName("__Host-SESSION");
			cookie.setUseSecureCookie(true);
		}
	}

}
