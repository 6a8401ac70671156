package org.kaiyuanshe.kcc.benchmark.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Anonymous pages from the page cache, beside nginx with the same bytes in files and
 * beside the reference application, in rounds that take turns.
 */
final class PagesRow implements Row {

	private static final String GZIP = "Accept-Encoding: gzip";

	@Override
	public String name() {
		return "pages";
	}

	@Override
	public String goal() {
		return "≥ 10 × reference, ≥ 1/10 of nginx";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		Map<String, String> pages = bench.cast().pages();
		Portal portal = bench.portal();
		try (Nginx nginx = Nginx.start(bench)) {
			Rounds rounds = new Rounds(bench.folder());
			for (Map.Entry<String, String> page : pages.entrySet()) {
				byte[] gzip = fetch(portal.url(page.getValue()));
				rounds.add(page.getKey(), portal.url(page.getValue()), GZIP);
				rounds.add("nginx " + page.getKey(), nginx.serve(page.getKey(), plain(gzip), gzip), GZIP);
			}
			if (!Reference.isGiven()) {
				return figures(pages, rounds.run());
			}
			try (Reference reference = Reference.start(bench)) {
				rounds.add(Rounds.REFERENCE, reference.url());
				return figures(pages, rounds.run());
			}
		}
	}

	private List<Figure> figures(Map<String, String> pages, Map<String, Double> rates) {
		List<Figure> figures = new ArrayList<>();
		Double reference = rates.get(Rounds.REFERENCE);
		if (reference != null) {
			figures.add(Figure.told(name(), "spring-petclinic's `/owners/1`", Figure.text(reference, "/s")));
		}
		for (String page : pages.keySet()) {
			double rate = rates.getOrDefault(page, 0.0);
			double nginx = rates.getOrDefault("nginx " + page, 0.0);
			String what = "%s page, cached".formatted(page);
			figures.add((reference != null)
					? Figure.atLeast(name(), what + ", beside the reference", 10, rate / reference, "×")
						.with("(%s)".formatted(Figure.text(rate, "/s")))
					: Figure.unmeasured(name(), what + ", beside the reference", "≥ 10 ×", Reference.NONE));
			figures.add(Figure.atLeast(name(), what + ", beside nginx", 0.1, rate / nginx, "×")
				.with("(%s of %s)".formatted(Figure.text(rate, "/s"), Figure.text(nginx, "/s"))));
		}
		return figures;
	}

	/** The bytes as a browser gets them. */
	private static byte[] fetch(String url) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpRequest request = HttpRequest.newBuilder(URI.create(url)).header("Accept-Encoding", "gzip").build();
			return client.send(request, BodyHandlers.ofByteArray()).body();
		}
	}

	private static byte[] plain(byte[] gzip) throws IOException {
		try (GZIPInputStream input = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
			return input.readAllBytes();
		}
	}

}
