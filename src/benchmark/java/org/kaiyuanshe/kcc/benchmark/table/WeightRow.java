package org.kaiyuanshe.kcc.benchmark.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.LoadState;

/** An event page seen for the first time over a slow line, in Chromium. */
final class WeightRow implements Row {

	/** Lighthouse's slow 4G: 150 ms, 1.6 Mbit/s down, 750 kbit/s up. */
	private static final int LATENCY = 150;

	private static final int DOWN = 1_600_000 / 8;

	private static final int UP = 750_000 / 8;

	private static final int TIMES = 5;

	private static final String OBSERVE = """
			window.largest = 0;
			new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.largest = entry.startTime; })
			  .observe({ type: 'largest-contentful-paint', buffered: true });
			""";

	@Override
	public String name() {
		return "weight";
	}

	@Override
	public String goal() {
		return "≤ 80 kB, own host, LCP ≤ 2.5 s";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		Path chromium = Stream.of(System.getenv("PATH").split(":"))
			.flatMap((folder) -> Stream.of("chromium", "chromium-browser", "google-chrome")
				.map((name) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new NotMeasured("no Chromium on the PATH"));
		String event = bench.portal().url("/events/" + bench.cast().event());
		List<View> views = new ArrayList<>();
		try (Playwright playwright = Playwright
			.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
				Browser browser = playwright.chromium()
					.launch(new LaunchOptions().setExecutablePath(chromium)
						.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))) {
			for (int time = 0; time < TIMES; time++) {
				views.add(view(browser, event));
			}
		}
		View view = views.stream().sorted((a, b) -> Double.compare(a.largest(), b.largest())).toList().get(TIMES / 2);
		return List.of(
				Figure.atMost(name(), "first view of an event page, compressed", 80, view.bytes() / 1000.0, "kB")
					.with("(%d requests)".formatted(view.requests())),
				new Figure(name(), "the same, from other hosts", "nothing", view.foreign() + " requests",
						Verdict.of(view.foreign() == 0)),
				Figure.atMost(name(), "the same on slow 4G, largest contentful paint", 2.5, view.largest() / 1000,
						"s"));
	}

	private static View view(Browser browser, String address) {
		try (BrowserContext context = browser.newContext()) {
			Page page = context.newPage();
			CDPSession session = context.newCDPSession(page);
			AtomicLong bytes = new AtomicLong();
			List<String> urls = new ArrayList<>();
			page.onRequest((request) -> urls.add(request.url()));
			session.on("Network.loadingFinished",
					(finished) -> bytes.addAndGet((long) finished.get("encodedDataLength").getAsDouble()));
			session.send("Network.enable");
			session.send("Network.emulateNetworkConditions", slow());
			page.addInitScript(OBSERVE);
			page.navigate(address);
			page.waitForLoadState(LoadState.NETWORKIDLE);
			double largest = ((Number) page.evaluate("window.largest")).doubleValue();
			String host = address.substring(0, address.indexOf("/events/"));
			return new View(bytes.get(), urls.size(),
					(int) urls.stream().filter((url) -> !url.startsWith(host)).count(), largest);
		}
	}

	private static JsonObject slow() {
		JsonObject conditions = new JsonObject();
		conditions.addProperty("offline", false);
		conditions.addProperty("latency", LATENCY);
		conditions.addProperty("downloadThroughput", DOWN);
		conditions.addProperty("uploadThroughput", UP);
		return conditions;
	}

	/**
	 * What one view took.
	 *
	 * @param foreign requests to other hosts
	 * @param largest milliseconds until the largest piece was painted
	 */
	private record View(long bytes, int requests, int foreign, double largest) {
	}

}
