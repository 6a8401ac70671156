package org.kaiyuanshe.kcc.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.TransformedResource;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Puts what a style sheet imports into it, each in its layer. Stands behind the resolver
 * of versions, so that the version is that of the whole.
 */
class StylesheetResolver extends AbstractResourceResolver {

	/** An address, a layer, and sometimes a medium. */
	private static final Pattern IMPORT = Pattern
		.compile("@import url\\(\"([^\"]+)\"\\) layer\\(([\\w-]+)\\)(?: (\\w+))?;");

	/** Only the very beginning of a file may name its encoding; maps are not served. */
	private static final Pattern NEEDLESS = Pattern.compile("@charset \"[^\"]*\";|/\\*# sourceMappingURL=.*?\\*/");

	@Override
	protected @Nullable Resource resolveResourceInternal(@Nullable HttpServletRequest request, String path,
			List<? extends Resource> locations, ResourceResolverChain chain) {
		Resource sheet = chain.resolveResource(request, path, locations);
		return (sheet != null) ? whole(sheet) : null;
	}

	@Override
	protected @Nullable String resolveUrlPathInternal(String path, List<? extends Resource> locations,
			ResourceResolverChain chain) {
		return chain.resolveUrlPath(path, locations);
	}

	private static Resource whole(Resource sheet) {
		try {
			String text = IMPORT.matcher(read(sheet))
				.replaceAll((part) -> Matcher.quoteReplacement(layer(sheet, part)));
			return new TransformedResource(sheet, text.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String layer(Resource sheet, MatchResult part) {
		try {
			String address = part.group(1);
			Resource file = address.startsWith("/") ? new ClassPathResource("META-INF/resources" + address)
					: sheet.createRelative(address);
			String layer = "@layer %s {\n%s\n}".formatted(part.group(2),
					NEEDLESS.matcher(read(file)).replaceAll("").strip());
			return (part.group(3) != null) ? "@media %s {\n%s\n}".formatted(part.group(3), layer) : layer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Resource file) throws IOException {
		return file.getContentAsString(StandardCharsets.UTF_8);
	}

}
