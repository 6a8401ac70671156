package org.kaiyuanshe.kcc.security;

import java.awt.image.BufferedImage;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.Multipart;
import org.kaiyuanshe.kcc.QrPicture;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No file, and nothing beside one, makes an answer in the 500s or shows a stack trace.
 */
@ServerTest
class UploadFuzzTests {

	@Value("${local.server.port}")
	private int port;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void noFieldBesideAFileFails() {
		everyUpload((route, check) -> route.fields()
			.forEach((field) -> HostileText.all().forEach((name, value) -> check.accept(field + " " + name, (form) -> {
				FormSamples.of(route.fields())
					.forEach((other, sample) -> form.text(other,
							other.equals(field) ? raw(value) : sample.getBytes(StandardCharsets.UTF_8)));
				route.files().forEach((file) -> form.file(file, "x.png", QrPicture.png()));
			}))));
	}

	@Test
	void noFileFails() {
		everyUpload((route, check) -> route.files()
			.forEach((file) -> hostileFiles().forEach((name, content) -> check.accept(file + " " + name, (form) -> {
				FormSamples.of(route.fields()).forEach(form::text);
				form.file(file, "x.png", content);
			}))));
	}

	@Test
	void noNameOfAFileFails() {
		List<String> names = List.of("", "../../etc/passwd", "C:\\x.png", "a".repeat(5000), "x\u0001.png", "😀.png",
				"x\0.png", "<script>.png", "x.png\"; name=\"until");
		everyUpload((route, check) -> route.files()
			.forEach((file) -> names.forEach((name) -> check.accept("named " + name, (form) -> {
				FormSamples.of(route.fields()).forEach(form::text);
				form.file(file, name, QrPicture.png());
			}))));
	}

	@Test
	void aFileInThePlaceOfATextAndATextInThePlaceOfAFileFailNeither() {
		everyUpload((route, check) -> {
			check.accept("text for file", (form) -> {
				FormSamples.of(route.fields()).forEach(form::text);
				route.files().forEach((file) -> form.text(file, "x"));
			});
			check.accept("file for text", (form) -> {
				route.fields().forEach((field) -> form.file(field, "x.png", QrPicture.png()));
				route.files().forEach((file) -> form.file(file, "x.png", QrPicture.png()));
			});
			check.accept("two files", (form) -> {
				FormSamples.of(route.fields()).forEach(form::text);
				route.files().forEach((file) -> form.file(file, "1", QrPicture.png()).file(file, "2", new byte[9]));
			});
			check.accept("rows of files",
					(form) -> route.files().forEach((file) -> form.file(file + "[999999999]", "1", QrPicture.png())));
		});
	}

	private static Map<String, byte[]> hostileFiles() {
		byte[] png = QrPicture.png();
		byte[] jpeg = QrPicture.written(QrPicture.drawn(300, 400), "jpg");
		return Map.of("empty", new byte[0], "one byte", new byte[1], "cut PNG", Arrays.copyOf(png, png.length / 2),
				"cut JPEG", Arrays.copyOf(jpeg, jpeg.length / 2), "PNG header", Arrays.copyOf(png, 33), "JPEG header",
				Arrays.copyOf(jpeg, 200), "GIF", QrPicture.written(QrPicture.drawn(9, 9), "gif"), "one pixel",
				QrPicture.written(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png"), "a line",
				QrPicture.written(new BufferedImage(20_000, 1, BufferedImage.TYPE_INT_RGB), "png"), "web page",
				"<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII));
	}

	/** Sends each form that the tries fill to each route that takes files. */
	private void everyUpload(BiConsumer<Route, BiConsumer<String, Consumer<Multipart>>> tries) {
		SoftAssertions softly = new SoftAssertions();
		List<Route> uploads = Route.all(this.mapping).stream().filter((route) -> !route.files().isEmpty()).toList();
		assertThat(uploads).isNotEmpty();
		try (Visitor root = Visitor.signedIn(this.port, "root")) {
			uploads.forEach((route) -> tries.accept(route, (what, filling) -> {
				Multipart form = new Multipart();
				filling.accept(form);
				check(softly, route.pattern() + " " + what, root.post(path(route), form));
			}));
		}
		softly.assertAll();
	}

	private static void check(SoftAssertions softly, String what, HttpResponse<String> answer) {
		softly.assertThat(answer.statusCode()).as(what).isLessThan(500).isNotEqualTo(403);
		softly.assertThat(answer.body()).as(what).doesNotContain("Exception", "\tat ", "Tomcat", "org.springframework");
	}

	private String path(Route route) {
		return RouteTable.rows()
			.stream()
			.filter((row) -> row.isForm() && row.route().equals(route.pattern()))
			.findFirst()
			.map((row) -> row.path(this.jdbc))
			.orElseThrow();
	}

	/** The bytes that stand percent-encoded in an address. */
	private static byte[] raw(String encoded) {
		String text = encoded.contains("%zz") ? encoded : URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1);
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

}
