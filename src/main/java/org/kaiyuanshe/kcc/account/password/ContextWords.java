package org.kaiyuanshe.kcc.account.password;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.account.DemoAccounts;
import org.kaiyuanshe.kcc.account.password.PasswordRules.Person;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Community;
import org.kaiyuanshe.kcc.core.FamiliarWords;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.springframework.stereotype.Component;

/**
 * The words that someone who attacks this portal tries: the names of the community, of
 * its cities and its address, and the person's own (ASVS 5.0, 6.2.11).
 */
@Component
class ContextWords {

	private final Communities communities;

	private final List<FamiliarWords> familiar;

	private final PortalSettings settings;

	ContextWords(Communities communities, List<FamiliarWords> familiar, PortalSettings settings) {
		this.communities = communities;
		this.familiar = familiar;
		this.settings = settings;
	}

	WordList of(Person person) {
		Community community = this.communities.current();
		List<String> words = new ArrayList<>();
		Stream.of(community.name(), community.organisation()).forEach((text) -> add(words, text));
		Stream
			.of(community.shortName(), community.mailbox(), this.settings.baseUrl().getHost(), person.name(),
					person.email(), DemoAccounts.PASSWORD)
			.filter(Objects::nonNull)
			.forEach(words::add);
		this.familiar.forEach((each) -> words.addAll(each.all()));
		return new WordList(words);
	}

	private static void add(List<String> words, LocalizedText text) {
		Stream.of(text.zh(), text.en()).filter(Objects::nonNull).forEach(words::add);
	}

}
