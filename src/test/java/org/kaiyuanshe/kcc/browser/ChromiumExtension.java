package org.kaiyuanshe.kcc.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the system's Chromium. Without one they are skipped, or fail where
 * {@code browser.required} or the environment's {@code BROWSER_REQUIRED} is true.
 */
class ChromiumExtension implements BeforeAllCallback, ParameterResolver {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

	private static final Namespace SPACE = Namespace.create(ChromiumExtension.class);

	@Override
	public void beforeAll(ExtensionContext context) {
		if (executable().isEmpty()) {
			String message = "no Chromium on the PATH (looked for %s): browser tests are skipped".formatted(NAMES);
			if (isRequired()) {
				throw new IllegalStateException(message + ", which is not allowed here");
			}
			Assumptions.abort(message);
		}
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Browser.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getRoot().getStore(SPACE).computeIfAbsent(Chromium.class).browser();
	}

	private static boolean isRequired() {
		return Boolean.getBoolean("browser.required") || Boolean.parseBoolean(System.getenv("BROWSER_REQUIRED"));
	}

	private static Optional<Path> executable() {
		return Stream.of(System.getenv("PATH").split(":"))
			.flatMap((folder) -> NAMES.stream().map((name) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/** One browser for the whole run. */
	static final class Chromium implements AutoCloseable {

		private final Playwright playwright = Playwright
			.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

		private final Browser browser = this.playwright.chromium()
			.launch(new LaunchOptions().setExecutablePath(executable().orElseThrow())
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));

		Browser browser() {
			return this.browser;
		}

		@Override
		public void close() {
			this.playwright.close();
		}

	}

}
