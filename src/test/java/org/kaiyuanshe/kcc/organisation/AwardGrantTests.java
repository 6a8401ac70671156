package org.kaiyuanshe.kcc.organisation;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.organisation.Award.AwardDetails;
import org.kaiyuanshe.kcc.organisation.AwardGrant.GrantDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AwardGrantTests {

	private static final LocalizedText NONE = new LocalizedText(null, null);

	@ParameterizedTest
	@ValueSource(ints = { 2016, 2025 })
	void isNotGivenBeforeTheFirstYearOrAfterTheLast(int year) {
		assertRefused("organisation.award.not-given", () -> give(year, null, List.of()));
	}

	@ParameterizedTest
	@ValueSource(ints = { 2017, 2024 })
	void isGivenFromTheFirstYearToTheLast(int year) {
		assertThat(give(year, null, List.of()).details().year()).isEqualTo(year);
	}

	@Test
	void aTeamHasAProjectAndPeople() {
		assertRefused("organisation.grant.team", () -> give(2023, UUID.randomUUID(), List.of()));
		assertRefused("organisation.grant.team", () -> give(2023, null, List.of(Holder.named("石垚", null))));
		assertThat(give(2023, UUID.randomUUID(), List.of(Holder.named("石垚", null))).details().people()).hasSize(1);
	}

	@Test
	void aLineNamesSomeoneWithTheirNickname() {
		assertThat(Holder.of(" 游崇佑（Mac） ")).isEqualTo(Holder.named("游崇佑", "Mac"));
		assertThat(Holder.of("Hong Phuc Dang")).isEqualTo(Holder.named("Hong Phuc Dang", null));
		assertThat(Holder.of("石垚 (水歌)").line()).isEqualTo("石垚（水歌）");
	}

	private static AwardGrant give(int year, @Nullable UUID project, List<Holder> people) {
		Award award = new Award(new Slug("star"),
				new AwardDetails(LocalizedText.same("星"), false, 2017, 2024, NONE, NONE, NONE, Provenance.none()), 0,
				null);
		return new AwardGrant(award,
				new GrantDetails(year, Holder.named("甲", null), project, people, NONE, Provenance.none()), 0, null);
	}

	private static void assertRefused(String key, Runnable step) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(step::run)
			.extracting(RuleViolation::key)
			.isEqualTo(key);
	}

}
