package org.kaiyuanshe.kcc.organisation;

import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How to reach the organisation: the mailbox of a group, never of a person (R17), or a
 * media channel. It is ended, never deleted (R14).
 */
@Entity
public class ContactPoint extends Aggregate<ContactPoint> {

	@Enumerated(EnumType.STRING)
	private Medium medium = Medium.CHANNEL;

	@Embedded
	@EmbeddedColumnNaming("name_%s")
	private @Nullable LocalizedText name;

	private String handle = "";

	private @Nullable String url;

	/** The slug of the workgroup that reads it. */
	private @Nullable String workgroup;

	@Embedded
	private @Nullable Tenure tenure;

	private int position;

	@Embedded
	private @Nullable Provenance provenance;

	protected ContactPoint() {
	}

	ContactPoint(ContactDetails details, int position, @Nullable UUID by) {
		this.position = position;
		take(details);
		registerEvent(new OrganisationEvent.Entered(by, "contact", this.handle));
	}

	/** Says something else about it. */
	void change(ContactDetails details, UUID by) {
		take(details);
		registerEvent(new OrganisationEvent.Changed(by, "contact", this.handle));
	}

	private void take(ContactDetails details) {
		this.medium = details.medium();
		this.name = details.name();
		this.handle = details.handle();
		this.url = details.url();
		this.workgroup = details.workgroup();
		this.tenure = details.tenure();
		this.provenance = details.provenance();
	}

	ContactDetails details() {
		return new ContactDetails(this.medium, Texts.orNone(this.name), this.handle, this.url, this.workgroup,
				(this.tenure != null) ? this.tenure : Tenure.UNKNOWN, Texts.orNone(this.provenance));
	}

	/** What it is. */
	public enum Medium {

		MAILBOX, CHANNEL

	}

	/**
	 * What is known of a way to reach the organisation.
	 *
	 * @param name whose mailbox, or on which platform
	 * @param handle the address, or the name of the account there
	 */
	public record ContactDetails(Medium medium, LocalizedText name, String handle, @Nullable String url,
			@Nullable String workgroup, Tenure tenure, Provenance provenance) {
	}

}
