package org.kaiyuanshe.kcc.signin.provider;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.signin.provider.ProviderSettings.Entry;
import org.springframework.stereotype.Component;

/**
 * The providers by which people can sign in. Nobody is asked anything before the first
 * use.
 */
@Component("providers")
class Providers {

	private static final String ID = "[a-z][a-z0-9-]{0,39}";

	private final PortalSettings portal;

	private final Discovery discovery;

	private volatile List<Provider> all;

	Providers(ProviderSettings settings, PortalSettings portal, Discovery discovery) {
		this.portal = portal;
		this.discovery = discovery;
		this.all = settings.providers()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().isConfigured())
			.sorted(Map.Entry.comparingByKey())
			.map(this::provider)
			.toList();
	}

	public List<Provider> all() {
		return this.all;
	}

	Optional<Provider> find(String id) {
		return this.all.stream().filter((provider) -> provider.id().equals(id)).findFirst();
	}

	Provider get(String id) {
		return find(id).orElseThrow(NotFoundException::new);
	}

	/** Puts others in their place. */
	void use(List<Provider> others) {
		this.all = List.copyOf(others);
	}

	private Provider provider(Map.Entry<String, Entry> configured) {
		String id = configured.getKey();
		Entry entry = configured.getValue();
		if (!id.matches(ID)) {
			throw new IllegalStateException("portal.sign-in.providers: “" + id + "” is no name for a provider");
		}
		String returnTo = this.portal.url(ProviderReturn.path(id));
		if (entry.issuer() == null) {
			return plain(id).provider(id, Objects.requireNonNull(entry.clientId()),
					Objects.requireNonNull(entry.clientSecret()), returnTo);
		}
		LocalizedText name = LocalizedText.same((entry.name() != null) ? entry.name() : id);
		return new Provider(id, name, entry.issuer(), this.discovery.of(id, entry, returnTo), false);
	}

	private static PlainProvider plain(String id) {
		return Stream.of(PlainProvider.values())
			.filter((known) -> known.name().toLowerCase(Locale.ROOT).equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"portal.sign-in.providers." + id + " needs an issuer: only github, gitee and feishu have none"));
	}

}
