package org.kaiyuanshe.kcc.core;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.function.SingletonSupplier;

/**
 * The portal's texts, spoken in the words of the community that runs it. Whose words
 * those are is asked at each text: the first ones are said before the pack is imported.
 */
class CommunityMessages extends ResourceBundleMessageSource {

	/** Found at the first text: messages are made before everything else. */
	private final Supplier<Communities> communities;

	private volatile Voice voice = new Voice(Community.UNKNOWN);

	CommunityMessages(ObjectProvider<Communities> communities) {
		this.communities = SingletonSupplier.of(communities::getObject);
	}

	@Override
	protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
		String text = super.resolveCodeWithoutArguments(code, locale);
		return (text != null) ? voice().glossary(locale).apply(text) : null;
	}

	@Override
	protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
		Voice spoken = voice();
		if (spoken.glossary(locale).isEmpty()) {
			return super.resolveCode(code, locale);
		}
		String text = super.resolveCodeWithoutArguments(code, locale);
		return (text != null) ? spoken.format(text, locale) : null;
	}

	private Voice voice() {
		Community current = this.communities.get().current();
		if (this.voice.community() != current) {
			this.voice = new Voice(current);
		}
		return this.voice;
	}

	/** The words of one community, and the sentences that were made of them. */
	private record Voice(Community community, Glossary chinese, Glossary english,
			Map<Locale, Map<String, MessageFormat>> formats) {

		private Voice(Community community) {
			this(community, new Glossary(community.words().zh()), new Glossary(community.words().en()),
					new ConcurrentHashMap<>());
		}

		private Glossary glossary(Locale locale) {
			return locale.getLanguage().equals("en") ? this.english : this.chinese;
		}

		private MessageFormat format(String text, Locale locale) {
			return this.formats.computeIfAbsent(locale, (any) -> new ConcurrentHashMap<>())
				.computeIfAbsent(text, (sentence) -> new MessageFormat(glossary(locale).apply(sentence), locale));
		}

	}

}
