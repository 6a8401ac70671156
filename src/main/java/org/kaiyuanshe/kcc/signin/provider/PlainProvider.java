package org.kaiyuanshe.kcc.signin.provider;

import org.kaiyuanshe.kcc.core.LocalizedText;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * A provider that speaks OAuth 2 without OpenID Connect: its addresses are written down,
 * and whom it means is asked of its API. Names there can change hands, so the subject is
 * a number or key that cannot.
 */
enum PlainProvider {

	GITHUB(LocalizedText.same("GitHub"), "https://github.com", "https://github.com/login/oauth/authorize",
			"https://github.com/login/oauth/access_token", "https://api.github.com/user", "id"),
	GITEE(LocalizedText.same("Gitee"), "https://gitee.com", "https://gitee.com/oauth/authorize",
			"https://gitee.com/oauth/token", "https://gitee.com/api/v5/user", "id", "user_info"),
	// The union id stays the same when the operator registers the portal anew.
	FEISHU(new LocalizedText("飞书", "Feishu"), "https://open.feishu.cn",
			"https://accounts.feishu.cn/open-apis/authen/v1/authorize",
			"https://open.feishu.cn/open-apis/authen/v2/oauth/token",
			"https://open.feishu.cn/open-apis/authen/v1/user_info", "union_id");

	private final LocalizedText title;

	private final String issuer;

	private final String authorization;

	private final String token;

	private final String person;

	private final String subject;

	private final String[] scopes;

	PlainProvider(LocalizedText title, String issuer, String authorization, String token, String person, String subject,
			String... scopes) {
		this.title = title;
		this.issuer = issuer;
		this.authorization = authorization;
		this.token = token;
		this.person = person;
		this.subject = subject;
		this.scopes = scopes;
	}

	Provider provider(String id, String clientId, String clientSecret, String returnTo) {
		ClientRegistration registration = ClientRegistration.withRegistrationId(id)
			.clientId(clientId)
			.clientSecret(clientSecret)
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri(returnTo)
			.scope(this.scopes)
			.authorizationUri(this.authorization)
			.tokenUri(this.token)
			.userInfoUri(this.person)
			.userNameAttributeName(this.subject)
			.build();
		return new Provider(id, this.title, this.issuer, () -> registration, this == FEISHU);
	}

}
