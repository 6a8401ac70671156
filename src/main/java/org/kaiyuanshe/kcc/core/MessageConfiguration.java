package org.kaiyuanshe.kcc.core;

import java.nio.charset.StandardCharsets;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the message bundles in the place of Spring Boot, with the community's words. */
@Configuration(proxyBeanMethods = false)
class MessageConfiguration {

	@Bean
	MessageSource messageSource(@Value("${spring.messages.basename}") String[] bundles,
			@Value("${spring.messages.fallback-to-system-locale}") boolean systemLocale,
			ObjectProvider<Communities> communities) {
		CommunityMessages messages = new CommunityMessages(communities);
		messages.setBasenames(bundles);
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(systemLocale);
		return messages;
	}

}
