package org.kaiyuanshe.kcc.member;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Pinyin;
import org.kaiyuanshe.kcc.core.Provenance;

/**
 * What is known of a person who is entered.
 *
 * @param alias the nickname they go by
 * @param latinName an English first name
 * @param reading the name's pinyin, syllables apart
 * @param formalSince the year of the list of formal members that names them; none for
 * others
 */
public record NewMember(String name, @Nullable String alias, @Nullable String latinName, String reading,
		@Nullable Integer formalSince, @Nullable LocalizedText affiliation, boolean sample, Provenance provenance) {

	/** A person of whom only the name is known. */
	public static NewMember named(String name) {
		return new NewMember(name, null, null, Pinyin.ofName(name), null, null, false, Provenance.none());
	}

}
