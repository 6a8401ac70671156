package org.kaiyuanshe.kcc.member;

import java.util.Map;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets members say what their page tells about them. */
@Service
@Transactional
public class Profiles {

	private final ProfileRepository profiles;

	private final MemberRepository members;

	Profiles(ProfileRepository profiles, MemberRepository members) {
		this.profiles = profiles;
		this.members = members;
	}

	/** The form filled with what is stored. */
	@Transactional(readOnly = true)
	ProfileForm form(UUID member) {
		return this.profiles.findByMemberId(member).map(MemberProfile::form).orElseGet(ProfileForm::empty);
	}

	/** The address of the member's page. */
	@Transactional(readOnly = true)
	public String slugOf(UUID member) {
		return this.members.findById(member).map(Member::getSlug).orElseThrow(NotFoundException::new);
	}

	/** Writes it anew, unless it was written elsewhere since the form was opened. */
	void write(UUID member, ProfileForm form) {
		MemberProfile profile = this.profiles.findByMemberId(member).orElse(null);
		long stored = (profile != null) ? profile.getVersion() : -1;
		if (stored != form.openedWith()) {
			throw new ChangedMeanwhile();
		}
		MemberProfile written = (profile != null) ? profile : new MemberProfile(member);
		written.write(slugOf(member), form.words(), form.links(), form.audiences());
		this.profiles.saveAndFlush(written);
	}

	/** Hides one part from everyone, whatever else was said. */
	public void hide(UUID member, ProfilePart part) {
		MemberProfile profile = this.profiles.findByMemberId(member).orElseGet(() -> new MemberProfile(member));
		Map<ProfilePart, Audience> audiences = profile.audiences();
		audiences.put(part, Audience.NOBODY);
		profile.show(slugOf(member), audiences);
		this.profiles.saveAndFlush(profile);
	}

}
