package org.kaiyuanshe.kcc.resource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class MaterialRequestTests {

	private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");

	private static final Map<MaterialStatus, BiConsumer<MaterialRequest, Decision>> STEPS = Map.of(
			MaterialStatus.GRANTED, MaterialRequest::grant, MaterialStatus.REFUSED, MaterialRequest::refuse,
			MaterialStatus.WITHDRAWN, MaterialRequest::withdraw, MaterialStatus.SENT, MaterialRequest::send);

	private static final Set<String> ALLOWED = Set.of("OPEN GRANTED", "OPEN REFUSED", "OPEN WITHDRAWN", "GRANTED SENT",
			"GRANTED REFUSED", "GRANTED WITHDRAWN");

	static Stream<Arguments> allPairs() {
		return Stream.of(MaterialStatus.values())
			.flatMap((from) -> STEPS.keySet().stream().map((to) -> arguments(from, to)));
	}

	@ParameterizedTest
	@MethodSource("allPairs")
	void stepsFollowEachOther(MaterialStatus from, MaterialStatus to) {
		MaterialRequest request = inStatus(from);
		if (ALLOWED.contains(from + " " + to)) {
			STEPS.get(to).accept(request, decision());
			assertThat(request.getStatus()).isEqualTo(to);
		}
		else {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> STEPS.get(to).accept(request, decision()))
				.matches((refusal) -> refusal.key().equals("material.closed." + from));
			assertThat(request.getStatus()).isEqualTo(from);
		}
	}

	@ParameterizedTest
	@EnumSource(MaterialStatus.class)
	void theAddressIsKeptOnlyWhileItIsNeeded(MaterialStatus status) {
		boolean needed = status == MaterialStatus.OPEN || status == MaterialStatus.GRANTED;
		assertThat(inStatus(status).getAddress()).isEqualTo(needed ? "某人 某处" : null);
	}

	@Test
	void theAnswerIsDueWithinFiveWorkingDays() {
		assertThat(inStatus(MaterialStatus.OPEN).getDueOn()).isEqualTo(LocalDate.of(2026, 11, 27));
	}

	@Test
	void howItTravelsIsInNoAudit() {
		MaterialEvent.Sent sent = new MaterialEvent.Sent(decision(), Aggregate.newId(), Aggregate.newId(), "guangzhou",
				"贴纸 × 20");
		assertThat(sent.detail()).isEqualTo("贴纸 × 20");
	}

	@Test
	void anAddressIsInNoLog() {
		assertThat(new MaterialForm(List.of(), "聚会", LocalDate.of(2026, 12, 1), "某人 某处")).asString()
			.doesNotContain("某处");
	}

	private static MaterialRequest inStatus(MaterialStatus status) {
		LocalizedText name = LocalizedText.same("广州");
		MaterialRequest request = MaterialRequest.ask(
				new ChapterReference(Aggregate.newId(), "guangzhou", name, name, ZoneId.of("Asia/Shanghai")),
				new MaterialWish(List.of(new MaterialItem("贴纸", 20)), "聚会", LocalDate.of(2026, 12, 1), "某人 某处"),
				Aggregate.newId(), NOW, LocalDate.of(2026, 11, 21));
		if (status == MaterialStatus.SENT) {
			request.grant(decision());
		}
		if (status != MaterialStatus.OPEN) {
			STEPS.get(status).accept(request, decision());
		}
		return request;
	}

	private static Decision decision() {
		return new Decision(Aggregate.newId(), NOW, "理由");
	}

}
