package org.kaiyuanshe.kcc.chapter;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.chapter.ChapterChoices.Eligible;
import org.kaiyuanshe.kcc.chapter.ChapterPages.Choice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Transactional
class ChapterChoicesTests {

	private static final Eligible ACTIVE = new Eligible("c.status = :status", Map.of("status", "ACTIVE"), "not.this");

	@Autowired
	private ChapterChoices choices;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void cities() {
		insert("suzhou-js", "苏州试", "Suzhou Test", "ACTIVE");
		insert("suzhou-test", "宿州试", "SUZHOU TEST", "ACTIVE");
		insert("gone", "走了", "Gone", "DISSOLVED");
		insert("old", "旧城", "Old Town", "DISSOLVED");
		insert("old-town", "旧城", "Old Town", "ACTIVE");
		insert("nameless", "无名", null, "ACTIVE");
	}

	@ParameterizedTest(name = "[{0}] is {1}")
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false,
			value = { "苏州试|suzhou-js", " 　宿州试 |suzhou-test", "苏州试市|suzhou-js", "suzhou-js|suzhou-js",
					" Suzhou-JS |suzhou-js", "nameless|nameless", "无名|nameless", "旧城|old-town", "old town|old-town",
					"old|not.this", "走了|not.this", " GONE|not.this", "suzhou test|chapter.choice.ambiguous",
					"Suzhou Test|chapter.choice.ambiguous", "没有的城|chapter.choice.unknown", "%|chapter.choice.unknown",
					"' 　 '|NotBlank", "''|NotBlank" })
	void findsTheOneThatWasTypedOrSaysWhyNot(String typed, String answer) {
		BindingResult result = new BeanPropertyBindingResult(new Object(), "form");
		String found = this.choices.find(ACTIVE, typed, result, "guest").orElse(null);
		if (found != null) {
			assertThat(result.hasErrors()).isFalse();
			assertThat(found).isEqualTo(answer);
		}
		else {
			assertThat(result.getFieldErrors("guest")).singleElement().satisfies((error) -> {
				assertThat(error.getCode()).isEqualTo(answer);
				assertThat(error.getRejectedValue()).isEqualTo(typed);
			});
		}
	}

	@Test
	void aSlugGoesBeforeAName() {
		insert("twin", "双城甲", "Twins", "ACTIVE");
		insert("twins", "双城乙", "Twin", "ACTIVE");
		BindingResult result = new BeanPropertyBindingResult(new Object(), "form");
		assertThat(this.choices.find(ACTIVE, "twin", result, "guest")).contains("twin");
		assertThat(this.choices.find(ACTIVE, "twins", result, "guest")).contains("twins");
		assertThat(this.choices.find(ACTIVE, "Twins", result, "guest")).isEmpty();
	}

	@Test
	void saysNothingMoreOfAFieldThatIsWrongAlready() {
		BindingResult result = new BeanPropertyBindingResult(new Object(), "form");
		result.addError(new FieldError("form", "guest", "too long"));
		assertThat(this.choices.find(ACTIVE, "suzhou-js", result, "guest")).isEmpty();
		assertThat(result.getErrorCount()).isEqualTo(1);
	}

	@Test
	void suggestsThoseThatCanBeChosenByPinyin() {
		assertThat(this.choices.suggestions(ACTIVE)).extracting(Choice::slug)
			.contains("suzhou-js", "old-town")
			.doesNotContain("gone", "old");
		assertThat(this.choices.suggestions(new Eligible("c.city_zh in ('苏州试', '无名')", Map.of(), "")))
			.extracting(Choice::slug)
			.containsExactly("nameless", "suzhou-js");
		assertThat(this.choices.holds(ACTIVE, "old-town")).isTrue();
		assertThat(this.choices.holds(ACTIVE, "old")).isFalse();
	}

	private void insert(String slug, String zh, String en, String status) {
		this.jdbc.sql("""
				insert into chapter (id, version, slug, city_zh, city_en, city_key, sort_key, region, country, zone,
				                     records_from, status, status_at, status_reason, hue)
				values (gen_random_uuid(), 0, :slug, :zh, :en, :zh, :slug, 'elsewhere', 'CN', 'Asia/Shanghai',
				        date '2026-01-01', :status, now(), '试', 0)
				""").param("slug", slug).param("zh", zh).param("en", en).param("status", status).update();
	}

}
