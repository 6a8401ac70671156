package org.kaiyuanshe.kcc.chapter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChatGroupTests {

	private static final UUID LEAD = new UUID(0, 1);

	private static final ChatGroupPicture PICTURE = new ChatGroupPicture(new byte[] { 1 }, "1", 1, 1);

	/** Still the twentieth in Berlin. */
	private static final Instant NOW = Instant.parse("2026-11-20T22:00:00Z");

	@ParameterizedTest
	@CsvSource({ "2026-11-19,false", "2026-11-20,false", "2026-11-21,true", "2027-11-20,true", "2027-11-21,false",
			"+999999999-12-31,false" })
	void aPictureExpiresAfterTodayAndWithinAYear(LocalDate expiry, boolean possible) {
		ChatGroup shown = aGroup();
		shown.show(PICTURE, LocalDate.of(2026, 12, 1), LEAD, NOW);
		if (possible) {
			assertThatCode(() -> aGroup().show(PICTURE, expiry, LEAD, NOW)).doesNotThrowAnyException();
			assertThatCode(() -> shown.expireOn(expiry, LEAD, NOW)).doesNotThrowAnyException();
		}
		else {
			assertRefused("chat-group.expiry.refused", () -> aGroup().show(PICTURE, expiry, LEAD, NOW));
			assertRefused("chat-group.expiry.refused", () -> shown.expireOn(expiry, LEAD, NOW));
		}
	}

	@Test
	void withoutAPictureNothingExpiresOrIsTakenDown() {
		ChatGroup group = aGroup();
		assertRefused("chat-group.none", () -> group.expireOn(LocalDate.of(2026, 12, 1), LEAD, NOW));
		assertRefused("chat-group.none", () -> group.takeDown(LEAD));
	}

	@Test
	void aPictureIsTakenDownOnce() {
		ChatGroup group = aGroup();
		group.show(PICTURE, LocalDate.of(2026, 12, 1), LEAD, NOW);
		group.takeDown(LEAD);
		assertRefused("chat-group.none", () -> group.takeDown(LEAD));
	}

	private static ChatGroup aGroup() {
		return new ChatGroup(Chapter.found(
				new NewChapter(new Slug("berlin"), LocalizedText.same("Berlin"), "europe", "DE",
						ZoneId.of("Europe/Berlin"), null, null, LocalDate.EPOCH, null, null, null, Provenance.none()),
				0, null));
	}

	private static void assertRefused(String key, Runnable step) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(step::run)
			.matches((refusal) -> refusal.key().equals(key));
	}

}
