package org.kaiyuanshe.kcc.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The files of one content pack, read strictly: an unknown field or a missing one is an
 * error with its line.
 */
final class Pack {

	private static final List<String> FILES = List.of("community.yaml", "members.yaml", "chapters.yaml",
			"workgroups.yaml", "appointments.yaml", "events.yaml", "recaps.yaml");

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();

	private final String name;

	private final String root;

	/** What stands in its YAML files for <code>$community</code>. */
	private final String community;

	/**
	 * A pack by its name, or by the address of its folder.
	 * @param name such as "kaiyuanshe", or "file:/srv/our-pack"
	 */
	Pack(String name) {
		this(name, "$community");
	}

	private Pack(String name, String community) {
		this.name = name;
		this.community = community;
		String folder = name.contains(":") ? name : "classpath:content/" + name;
		this.root = folder.endsWith("/") ? folder : folder + "/";
	}

	String name() {
		return this.name;
	}

	/**
	 * The same pack about that community, whose name stands wherever its lists say
	 * <code>$community</code>.
	 * @param name in lower-case Latin letters
	 */
	Pack about(String name) {
		return new Pack(this.name, name);
	}

	/** The one record of a file that holds one. */
	<T> T one(String file, Class<T> type) {
		try (InputStream content = this.files.getResource(this.root + file).getInputStream()) {
			return YAML.readValue(content, type);
		}
		catch (JacksonException ex) {
			throw broken(file, ex);
		}
		catch (IOException ex) {
			throw new BrokenPack(file, "cannot be read (%s)".formatted(ex.getMessage()));
		}
	}

	/**
	 * The records of a file that holds a list, each with its line; none if the pack has
	 * no such file.
	 */
	<T> List<Located<T>> list(String file, Class<T> type) {
		Resource resource = this.files.getResource(this.root + file);
		if (!resource.exists()) {
			return List.of();
		}
		// One record after the other is read from the same parser, so more tokens follow
		// each.
		ObjectReader reader = YAML.readerFor(type).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
		List<Located<T>> records = new ArrayList<>();
		try (JsonParser parser = YAML
			.createParser(resource.getContentAsString(StandardCharsets.UTF_8).replace("$community", this.community))) {
			if (parser.nextToken() != JsonToken.START_ARRAY) {
				throw new BrokenPack(file, 1, "a list is expected");
			}
			while (parser.nextToken() != JsonToken.END_ARRAY) {
				int line = parser.currentTokenLocation().getLineNr();
				records.add(new Located<>(file, line, reader.readValue(parser)));
			}
		}
		catch (JacksonException ex) {
			throw broken(file, ex);
		}
		catch (IOException ex) {
			throw new BrokenPack(file, "cannot be read (%s)".formatted(ex.getMessage()));
		}
		return records;
	}

	/** A file with a misspelt name would otherwise be passed over in silence. */
	void refuseUnknownFiles(List<String> more) {
		try {
			for (Resource file : this.files.getResources(this.root + "*.y*ml")) {
				if (!FILES.contains(file.getFilename()) && !more.contains(file.getFilename())) {
					throw new BrokenPack(String.valueOf(file.getFilename()),
							"a pack has no file of that name, only " + FILES + " and " + more);
				}
			}
		}
		catch (IOException ex) {
			throw new BrokenPack(this.root, "cannot be read (%s)".formatted(ex.getMessage()));
		}
	}

	/** The Markdown pages of the pack, in Chinese with their English halves. */
	List<MarkdownPage> pages() {
		try {
			return Arrays.stream(this.files.getResources(this.root + "pages/*.md"))
				.filter((file) -> !Objects.requireNonNull(file.getFilename()).endsWith(".en.md"))
				.sorted(Comparator.comparing(Resource::getFilename))
				.map(this::page)
				.toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	private MarkdownPage page(Resource chinese) {
		String slug = Objects.requireNonNull(chinese.getFilename()).replace(".md", "");
		Resource english = this.files.getResource(this.root + "pages/" + slug + ".en.md");
		return MarkdownPage.of(slug, read(chinese), english.exists() ? read(english) : null);
	}

	private static String read(Resource file) {
		try {
			return file.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
		}
		catch (IOException ex) {
			throw new BrokenPack("pages/" + file.getFilename(), String.valueOf(ex.getMessage()));
		}
	}

	private static BrokenPack broken(String file, JacksonException ex) {
		int line = (ex.getLocation() != null) ? ex.getLocation().getLineNr() : 1;
		String where = (ex instanceof DatabindException) ? " (at " + ex.getPathReference() + ")" : "";
		return new BrokenPack(file, Math.max(line, 1), ex.getOriginalMessage() + where);
	}

	/** A record and where it stands. */
	record Located<T>(String file, int line, T record) {

		Located<T> with(T other) {
			return new Located<>(this.file, this.line, other);
		}

		BrokenPack broken(String cause) {
			return new BrokenPack(this.file, this.line, cause);
		}

	}

}
