package org.kaiyuanshe.kcc.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** What a member tells about themselves, and what their page leaves out (R17). */
@Entity
public class MemberProfile extends Aggregate<MemberProfile> {

	private @Nullable UUID memberId;

	@Embedded
	@EmbeddedColumnNaming("intro_%s")
	private @Nullable LocalizedText intro;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> links = new ArrayList<>();

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> hidden = new ArrayList<>();

	protected MemberProfile() {
	}

	MemberProfile(UUID memberId) {
		this.memberId = memberId;
	}

	/** Says it anew. */
	void write(LocalizedText words, List<String> addresses, List<ProfilePart> left) {
		this.intro = words;
		this.links = new ArrayList<>(addresses);
		this.hidden = new ArrayList<>(left.stream().map(ProfilePart::name).toList());
	}

	ProfileForm form() {
		LocalizedText words = Objects.requireNonNullElse(this.intro, new LocalizedText(null, null));
		return ProfileForm.of(words, this.links, this.hidden.stream().map(ProfilePart::valueOf).toList(), getVersion());
	}

}
