package org.kaiyuanshe.kcc.conference;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConferenceTests {

	private static final UUID ADMIN = new UUID(0, 1);

	private static final UUID CHENGDU = new UUID(0, 2);

	private static final UUID CHANGSHA = new UUID(0, 3);

	@Test
	void hasOneMainVenueAndTheOneBeforeBecomesACity() {
		Conference conference = aConference();
		conference.add(CHENGDU, true, "chengdu", ADMIN);
		conference.add(CHANGSHA, true, "changsha", ADMIN);
		assertThat(conference.venues()).containsExactlyInAnyOrder(new ConferenceVenue(CHENGDU, false),
				new ConferenceVenue(CHANGSHA, true));
	}

	@Test
	void aCityBecomesTheMainVenueWithoutBeingTwoVenues() {
		Conference conference = aConference();
		conference.add(CHENGDU, false, "chengdu", ADMIN);
		conference.add(CHENGDU, true, "chengdu", ADMIN);
		assertThat(conference.venues()).containsExactly(new ConferenceVenue(CHENGDU, true));
	}

	@Test
	void whatIsAVenueAlreadyIsNotAddedAgainAndWhatIsNoneIsNotRemoved() {
		Conference conference = aConference();
		conference.add(CHENGDU, false, "chengdu", ADMIN);
		assertRefused("conference.venue.already", () -> conference.add(CHENGDU, false, "chengdu", ADMIN));
		assertRefused("conference.venue.absent", () -> conference.remove(CHANGSHA, "changsha", ADMIN));
	}

	@Test
	void isRemovedOnlyWithoutVenues() {
		Conference conference = aConference();
		conference.requireNoVenues();
		conference.add(CHENGDU, false, "chengdu", ADMIN);
		assertRefused("conference.removal.refused", conference::requireNoVenues);
		conference.remove(CHENGDU, "chengdu", ADMIN);
		conference.requireNoVenues();
	}

	@Test
	void linesAreReadAsTheyAreWritten() {
		String typed = "云计算 | Cloud computing\n\n 大数据 ｜ Big data \n开源茶馆";
		List<LocalizedText> texts = new TypedLines(typed).texts();
		assertThat(texts).containsExactly(new LocalizedText("云计算", "Cloud computing"),
				new LocalizedText("大数据", "Big data"), new LocalizedText("开源茶馆", null));
		assertThat(new TypedLines(TypedLines.of(texts)).texts()).isEqualTo(texts);
		List<ConferenceFigure> figures = new TypedLines("140+ | 志愿者 | Volunteers\n18 | 伙伴").figures();
		assertThat(new TypedLines(TypedLines.ofFigures(figures)).figures()).isEqualTo(figures);
	}

	@ParameterizedTest
	@ValueSource(strings = { "18", "18 |", "| 伙伴", "18 | 伙伴 | Partners | more" })
	void aFigureIsANumberAndWhatWasCounted(String line) {
		assertThat(new TypedLines(line).isBad(2, 3, 120)).isTrue();
	}

	private static Conference aConference() {
		return Conference.enter(new Slug("conference"), new ConferenceDetails(2026, LocalizedText.same("大会"),
				new LocalizedText(null, null), List.of(), List.of(), Provenance.none()), ADMIN);
	}

	private static void assertRefused(String key, Runnable step) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(step::run)
			.satisfies((violation) -> assertThat(violation.key()).isEqualTo(key));
	}

}
