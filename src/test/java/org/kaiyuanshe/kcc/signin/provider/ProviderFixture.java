package org.kaiyuanshe.kcc.signin.provider;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;

import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.signin.provider.ProviderSettings.Entry;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

/** Configures providers for a test and looks at what came of it. */
@TestComponent
public class ProviderFixture {

	private final Providers providers;

	private final Discovery discovery;

	private final JdbcClient jdbc;

	ProviderFixture(Providers providers, Discovery discovery, JdbcClient jdbc) {
		this.providers = providers;
		this.discovery = discovery;
		this.jdbc = jdbc;
	}

	/** Configures the fake as an OpenID Connect provider named "fake". */
	void openId(FakeProvider fake) {
		Entry entry = new Entry(fake.address(), FakeProvider.CLIENT, FakeProvider.SECRET, "Fake", List.of());
		this.providers.use(List.of(new Provider("fake", LocalizedText.same("Fake"), fake.address(),
				this.discovery.of("fake", entry, "http://localhost:8080/login/providers/fake/return"), false)));
	}

	/** Configures one of the plain ones, its addresses moved to the fake. */
	void plain(PlainProvider kind, FakeProvider fake) {
		String id = kind.name().toLowerCase(Locale.ROOT);
		Provider real = kind.provider(id, FakeProvider.CLIENT, FakeProvider.SECRET,
				"http://localhost:8080" + ProviderReturn.path(id));
		ClientRegistration known = real.registration().get();
		ClientRegistration moved = ClientRegistration.withClientRegistration(known)
			.authorizationUri(moved(known.getProviderDetails().getAuthorizationUri(), fake))
			.tokenUri(moved(known.getProviderDetails().getTokenUri(), fake))
			.userInfoUri(moved(known.getProviderDetails().getUserInfoEndpoint().getUri(), fake))
			.build();
		this.providers.use(List.of(new Provider(id, real.name(), real.issuer(), () -> moved, real.speaksFeishu())));
	}

	/** Nothing is configured or linked, as in a new portal. */
	void clear() {
		this.providers.use(List.of());
		this.jdbc.sql("delete from linked_identity").update();
	}

	/** That demo account is linked with that subject. */
	void link(String account, String issuer, String subject) {
		this.jdbc.sql("""
				insert into linked_identity (id, account_id, provider, issuer, subject, label, linked_at)
				select :id, id, 'fake', :issuer, :subject, 'someone', '2026-11-20T00:00:00Z' from account
				where email = :account || '@kcc.example'
				""")
			.param("id", Aggregate.newId())
			.param("issuer", issuer)
			.param("subject", subject)
			.param("account", account)
			.update();
	}

	/** Which demo accounts are linked with what, such as "lead 42". */
	List<String> linked() {
		return this.jdbc.sql("""
				select replace(a.email, '@kcc.example', '') || ' ' || i.subject
				from linked_identity i join account a on a.id = i.account_id order by 1
				""").query(String.class).list();
	}

	long audited(String action) {
		return this.jdbc.sql("select count(*) from audit_entry where action = :action")
			.param("action", "IdentityEvent." + action)
			.query(Long.class)
			.single();
	}

	/** How many values in sessions hold that text. */
	int sessionsWith(String text) {
		return this.jdbc.sql(
				"select count(*) from spring_session_attributes where position(convert_to(:text, 'UTF8') in attribute_bytes) > 0")
			.param("text", text)
			.query(Integer.class)
			.single();
	}

	String lastAudited() {
		return this.jdbc.sql("""
				select action || ' ' || subject || ' ' || detail from audit_entry order by id desc limit 1
				""").query(String.class).single();
	}

	/** The visitor leaves for the provider, agrees there and comes back. */
	static HttpResponse<String> goThere(Visitor visitor, FakeProvider fake, String from) {
		HttpResponse<String> leaving = visitor.get(from);
		return visitor.get(fake.agree(leaving.headers().firstValue("Location").orElseThrow()));
	}

	static boolean isSignedIn(Visitor visitor) {
		return visitor.get("/account").statusCode() == 200;
	}

	private static String moved(String address, FakeProvider fake) {
		return address.replaceFirst("^https://[^/]+", fake.address());
	}

}
