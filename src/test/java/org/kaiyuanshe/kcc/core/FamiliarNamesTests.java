package org.kaiyuanshe.kcc.core;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.core.PersonalData.Person;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

/** Nobody takes a word of the community along. */
class FamiliarNamesTests {

	private final Communities communities = Mockito.mock(Communities.class);

	private final FamiliarNames familiar = new FamiliarNames(this.communities,
			List.of(() -> List.of("哈尔滨", "Ha-erh-pin", "A city that thanks Ada Lovelace")),
			List.of((names) -> names.contains("open day") ? Set.of("open day") : Set.of()));

	@ParameterizedTest
	@CsvSource({ "Community, true", "COMMUNITY, true", "Comm, false", "哈尔滨, true", "尔滨, true", "哈尔滨人, false",
			"Open Day, true", "Ada Lovelace, false", "李小明, false" })
	void wordsOfTheCommunityAreNoNames(String name, boolean word) {
		given(this.communities.current()).willReturn(Community.UNKNOWN);
		Person person = new Person(new UUID(0, 1), name, null);
		assertThat(this.familiar.of(person)).isEqualTo(word ? Set.of(name) : Set.of());
		assertThat(this.familiar.without(person)).isEqualTo(word ? Set.of() : Set.of(name));
	}

}
