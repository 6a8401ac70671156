package org.kaiyuanshe.kcc.organisation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.kaiyuanshe.kcc.organisation.ContactPoint.ContactDetails;
import org.kaiyuanshe.kcc.organisation.ContactPoint.Medium;
import org.kaiyuanshe.kcc.workgroup.WorkgroupPages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down mailboxes and channels. */
@Service
@Transactional
public class ContactService {

	private final ContactRepository contacts;

	private final MemberAddresses addresses;

	private final WorkgroupPages workgroups;

	ContactService(ContactRepository contacts, MemberAddresses addresses, WorkgroupPages workgroups) {
		this.contacts = contacts;
		this.addresses = addresses;
		this.workgroups = workgroups;
	}

	/** Enters one behind those that are there. */
	public void enter(ContactDetails details, @Nullable UUID by) {
		check(details);
		this.contacts.saveAndFlush(new ContactPoint(details, (int) this.contacts.count(), by));
	}

	/** Says something else about one, unless it changed since the form was opened. */
	void change(UUID id, long version, ContactDetails details, UUID by) {
		ContactPoint contact = contact(id);
		if (contact.getVersion() != version) {
			throw new ChangedMeanwhile();
		}
		check(details);
		contact.change(details, by);
		this.contacts.saveAndFlush(contact);
	}

	/** The form for one, filled with what is stored. */
	@Transactional(readOnly = true)
	public ContactForm form(UUID id) {
		ContactPoint contact = contact(id);
		return ContactForm.of(contact.details(), contact.getVersion());
	}

	private void check(ContactDetails details) {
		if (details.medium() == Medium.MAILBOX && this.addresses.memberWith(details.handle()).isPresent()) {
			throw new RuleViolation("organisation.contact.personal");
		}
		if (details.workgroup() != null && this.workgroups.find(details.workgroup()).isEmpty()) {
			throw new RuleViolation("organisation.contact.workgroup.unknown");
		}
	}

	private ContactPoint contact(UUID id) {
		return this.contacts.findById(id).orElseThrow(NotFoundException::new);
	}

}
