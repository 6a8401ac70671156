package org.kaiyuanshe.kcc.notification;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.kaiyuanshe.kcc.account.AccountEvent;
import org.kaiyuanshe.kcc.account.Suspension;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Moments;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.kaiyuanshe.kcc.member.MemberService;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The mails to the owner of an account about what happened to it. */
@Component
class AccountMails {

	/** An account keeps no language of its own yet. */
	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private final Outbox outbox;

	private final MemberAddresses addresses;

	private final MemberService members;

	private final Communities communities;

	private final MessageSource messages;

	private final PortalSettings settings;

	AccountMails(Outbox outbox, MemberAddresses addresses, MemberService members, Communities communities,
			MessageSource messages, PortalSettings settings) {
		this.outbox = outbox;
		this.addresses = addresses;
		this.members = members;
		this.communities = communities;
		this.messages = messages;
		this.settings = settings;
	}

	/** The owner of an address that has an account learns of it, and nobody else does. */
	@EventListener
	void on(AccountEvent.EmailChangeAsked event) {
		Locale language = Locale.forLanguageTag(event.language());
		String path = event.taken() ? "/login" : "/account/email/" + event.token().value();
		this.outbox.writeFleeting(event.email(), language,
				event.taken() ? "account-email-taken" : "account-email-confirm", url(language, path));
	}

	/** Nobody could find the former address later, to forget it (R17). */
	@EventListener
	void on(AccountEvent.EmailChanged event) {
		Locale language = Locale.forLanguageTag(event.language());
		this.outbox.forgetSent(event.former());
		this.outbox.writeFleeting(event.former(), language, "account-email-changed-old", contact(language));
		this.outbox.write(event.email(), language, "account-email-changed", url(language, "/account/sessions"));
	}

	@EventListener
	void on(AccountEvent.AuthorityChanged event) {
		tell(event.member(), "account-authority", words("account.authority." + event.to()), url(LANGUAGE, "/login"));
	}

	@EventListener
	void on(AccountEvent.Suspended event) {
		Suspension suspension = event.suspension();
		String until = (suspension.until() != null)
				? words("mail.account-suspended.until",
						new Moments(this.settings.zone()).day(suspension.until(), LANGUAGE))
				: words("mail.account-suspended.open");
		tell(event.member(), "account-suspended", words("account.ground." + suspension.ground()), until,
				suspension.reason(), contact(LANGUAGE));
	}

	@EventListener
	void on(AccountEvent.SuspensionLifted event) {
		tell(event.member(), "account-lifted", event.reason(), url(LANGUAGE, "/login"));
	}

	@EventListener
	void on(AccountEvent.Invited event) {
		this.outbox.writeFleeting(event.email(), LANGUAGE, "account-invited", event.name(),
				this.members.nameOf(event.by()), url(LANGUAGE, "/invitations/" + event.token().value()));
	}

	private void tell(UUID member, String name, Object... arguments) {
		this.addresses.addressesOf(List.of(member))
			.forEach((address) -> this.outbox.write(address, LANGUAGE, name, arguments));
	}

	private String words(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LANGUAGE);
	}

	/** The community's public mailbox, or else its page of contacts. */
	private String contact(Locale language) {
		String mailbox = this.communities.current().mailbox();
		return (mailbox != null && !mailbox.isBlank()) ? mailbox : url(language, "/contact");
	}

	private String url(Locale language, String path) {
		return this.settings.url((language.getLanguage().equals("en") ? "/en" : "") + path);
	}

}
