package org.kaiyuanshe.kcc.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ContentVersionStrategy;
import org.springframework.web.servlet.resource.ResourceResolverChain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** The style sheet is one file, and its name changes with every part. */
class StylesheetTests {

	private static final Path OURS = Path.of("src/main/resources/static/css");

	@TempDir
	private Path folder;

	@Test
	void isOnePieceWithEachPartInItsLayer() throws IOException {
		write("portal.css", """
				@layer low, high;
				@import url("a.css") layer(low);
				@import url("b.css") layer(high) print;
				""");
		write("a.css", "@charset \"UTF-8\";p { color: red; }");
		write("b.css", "a::before { content: '\\24'; }");
		assertThat(text(this.folder)).isEqualToIgnoringWhitespace("""
				@layer low, high;
				@layer low { p { color: red; } }
				@media print { @layer high { a::before { content: '\\24'; } } }
				""");
	}

	@Test
	void hasAnotherVersionWhenAPartIsAnother() throws IOException {
		write("portal.css", "@import url(\"a.css\") layer(low);");
		write("a.css", "p { color: red; }");
		String before = new ContentVersionStrategy().getResourceVersion(sheet(this.folder));
		write("a.css", "p { color: blue; }");
		assertThat(new ContentVersionStrategy().getResourceVersion(sheet(this.folder))).isNotEqualTo(before);
	}

	@Test
	void leavesNothingToImport() throws IOException {
		assertThat(text(OURS)).doesNotContain("@import").contains("--bs-primary", "@layer components");
	}

	private static String text(Path folder) throws IOException {
		return new String(sheet(folder).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	private static Resource sheet(Path folder) {
		ResourceResolverChain chain = mock();
		when(chain.resolveResource(any(), any(), any()))
			.thenReturn(new FileSystemResource(folder.resolve("portal.css")));
		return Objects.requireNonNull(new StylesheetResolver().resolveResource(null, "portal.css", List.of(), chain));
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.folder.resolve(name), text);
	}

}
