package org.kaiyuanshe.kcc.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PartnerStateTests {

	@ParameterizedTest
	@CsvSource({ "false,,,PROPOSED", "false,2026-01-01,2026-02-01,PROPOSED", "true,,,ACTIVE", "true,2026-11-21,,ACTIVE",
			"true,2026-11-22,,PROPOSED", "true,,2026-11-21,ACTIVE", "true,,2026-11-20,ENDED",
			"true,2026-01-01,2026-12-31,ACTIVE" })
	void followsFromTheAgreementAndTheDays(boolean agreed, LocalDate since, LocalDate until, PartnerState state) {
		assertThat(PartnerState.on(LocalDate.of(2026, 11, 21), agreed, since, until)).isEqualTo(state);
	}

	@Test
	void whatWasAgreedIsHistory() {
		Partner partner = aPartner();
		partner.agree(decision());
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> partner.drop(Aggregate.newId()))
			.matches((refusal) -> refusal.key().equals("partner.removal.agreed"));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> partner.agree(decision()))
			.matches((refusal) -> refusal.key().equals("partner.agreed.already"));
	}

	@Test
	void aPromiseIsKeptOnceAndCanBeOpenedAgain() {
		Obligation promise = Obligation.promise(aPartner(), "标志", Obligation.Side.OURS, LocalDate.of(2026, 12, 1),
				Aggregate.newId());
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> promise.reopen(Aggregate.newId()));
		promise.fulfil(decision());
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> promise.fulfil(decision()))
			.matches((refusal) -> refusal.key().equals("partner.obligation.done.already"));
		promise.reopen(Aggregate.newId());
		promise.fulfil(decision());
	}

	private static Partner aPartner() {
		LocalizedText none = new LocalizedText(null, null);
		return Partner.propose(new Slug("friends"), null, new PartnerDetails(LocalizedText.same("Friends"), List.of(),
				null, PartnerTier.COMMUNITY, none, none, null, none, null, null), Aggregate.newId());
	}

	private static Decision decision() {
		return new Decision(Aggregate.newId(), Instant.parse("2026-11-21T04:00:00Z"), null);
	}

}
