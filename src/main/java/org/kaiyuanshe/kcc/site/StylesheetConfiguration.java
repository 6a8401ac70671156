package org.kaiyuanshe.kcc.site;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves the style sheet with all that it imports in one piece: one request and one
 * stream to compress instead of twenty-six, and a name that changes with each of them.
 */
@Configuration(proxyBeanMethods = false)
class StylesheetConfiguration implements WebMvcConfigurer {

	private final boolean cache;

	StylesheetConfiguration(@Value("${spring.web.resources.chain.cache:true}") boolean cache) {
		this.cache = cache;
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/css/portal*.css")
			.addResourceLocations("classpath:/static/css/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
			.resourceChain(this.cache)
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
			.addResolver(new StylesheetResolver());
	}

}
