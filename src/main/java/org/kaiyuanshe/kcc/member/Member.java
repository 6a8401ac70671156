package org.kaiyuanshe.kcc.member;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Pinyin;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.member.MemberForm.MemberNames;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** A person the community knows. They may have no account. */
@Entity
public class Member extends Aggregate<Member> {

	private String slug;

	private String name;

	private @Nullable String alias;

	private @Nullable String latinName;

	/** The pinyin that the directory is sorted by. */
	private String sortKey;

	/** The year of the newest list of formal members that names them. */
	private @Nullable Integer formalSince;

	@Embedded
	@EmbeddedColumnNaming("affiliation_%s")
	private @Nullable LocalizedText affiliation;

	private boolean sample;

	/** When they went; the row stays without a name, for what is counted (R17). */
	private @Nullable Instant forgottenAt;

	@Embedded
	private Provenance provenance;

	protected Member() {
		this(new Slug("x"), new NewMember("", null, null, "", null, null, false, Provenance.none()));
	}

	Member(Slug slug, NewMember details) {
		this.slug = slug.value();
		this.name = details.name();
		this.alias = details.alias();
		this.latinName = details.latinName();
		this.sortKey = details.reading();
		this.formalSince = details.formalSince();
		this.affiliation = details.affiliation();
		this.sample = details.sample();
		this.provenance = details.provenance();
	}

	/** Says that the portal knows one more person. */
	Member entered() {
		registerEvent(new MemberEntered(getId(), this.slug));
		return this;
	}

	/** Says who the person is; the address of their page stays. */
	void describe(MemberNames names, UUID by) {
		if (!this.name.equals(names.name())) {
			this.sortKey = Pinyin.ofName(names.name());
		}
		this.name = names.name();
		this.alias = names.alias();
		this.latinName = names.latinName();
		this.affiliation = names.affiliation();
		registerEvent(new MemberDescribed(by, this.slug));
	}

	/** Says since which year they are a formal member; none for others. */
	void listAsFormal(@Nullable Integer year) {
		this.formalSince = year;
	}

	MemberForm form() {
		LocalizedText work = (this.affiliation != null) ? this.affiliation : new LocalizedText(null, null);
		return new MemberForm(getVersion(), this.name, this.alias, this.latinName, work.zh(), work.en());
	}

	public String getSlug() {
		return this.slug;
	}

	public String getName() {
		return this.name;
	}

	/** An admin said who someone is. */
	public record MemberDescribed(UUID by, String slug) implements AuditedEvent {

		@Override
		public String subject() {
			return "member/" + this.slug;
		}

	}

	/** A person became known. */
	public record MemberEntered(UUID member, String slug) {
	}

}
