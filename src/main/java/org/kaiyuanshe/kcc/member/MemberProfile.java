package org.kaiyuanshe.kcc.member;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> membersOnly = new ArrayList<>();

	protected MemberProfile() {
	}

	MemberProfile(UUID memberId) {
		this.memberId = memberId;
	}

	/** Says it anew, and who sees what. */
	void write(String slug, LocalizedText words, List<String> addresses, Map<ProfilePart, Audience> audiences) {
		this.intro = words;
		this.links = new ArrayList<>(addresses);
		show(slug, audiences);
	}

	/** Says who sees which part. */
	void show(String slug, Map<ProfilePart, Audience> audiences) {
		this.membersOnly = new ArrayList<>(shownTo(Audience.MEMBERS, audiences));
		this.hidden = new ArrayList<>(shownTo(Audience.NOBODY, audiences));
		registerEvent(new ProfileWritten(Objects.requireNonNull(this.memberId), slug, Map.copyOf(audiences)));
	}

	private static List<String> shownTo(Audience audience, Map<ProfilePart, Audience> audiences) {
		return audiences.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() == audience)
			.map((entry) -> entry.getKey().name())
			.sorted()
			.toList();
	}

	/** Who sees which part. */
	Map<ProfilePart, Audience> audiences() {
		Map<ProfilePart, Audience> all = new EnumMap<>(ProfilePart.class);
		for (ProfilePart part : ProfilePart.values()) {
			all.put(part, this.hidden.contains(part.name()) ? Audience.NOBODY
					: this.membersOnly.contains(part.name()) ? Audience.MEMBERS : Audience.PUBLIC);
		}
		return all;
	}

	ProfileForm form() {
		LocalizedText words = Objects.requireNonNullElse(this.intro, new LocalizedText(null, null));
		return ProfileForm.of(words, this.links, audiences(), getVersion());
	}

	/** A member said what their page tells, and to whom. */
	public record ProfileWritten(UUID member, String slug, Map<ProfilePart, Audience> audiences) {
	}

}
