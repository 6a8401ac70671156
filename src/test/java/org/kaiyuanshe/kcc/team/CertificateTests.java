package org.kaiyuanshe.kcc.team;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Transactional
class CertificateTests {

	/** Pixels for each module of a code. */
	private static final int SCALE = 4;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "", "/en" })
	void itsCodeLeadsToThePageItStandsOn(String language) throws Exception {
		String path = language + "/certificates/" + appointment("sample-lead");
		String page = page(path);
		assertThat(decoded(page)).isEqualTo("http://localhost:8080" + path);
		assertThat(page).contains("<meta name=\"robots\" content=\"noindex\">");
	}

	@Test
	void saysWhoIsWhatWhereAndSinceWhen() throws Exception {
		assertThat(page("/certificates/" + appointment("sample-lead"))).contains("示例负责人", "KCC@广州", "负责人",
				"自 2026年9月22日 起", "示例：这个人并不存在");
	}

	@Test
	void saysThatATermHasEnded() throws Exception {
		this.jdbc.sql("update appointment set to_date = '2026-10-01' where id = :id")
			.param("id", appointment("sample-lead"))
			.update();
		assertThat(page("/certificates/" + appointment("sample-lead"))).contains("自 2026年9月22日 至 2026年10月1日",
				"任期已于 2026年10月1日 结束");
	}

	@Test
	void isNotGivenWhereTheRecordsAreNotSure() {
		assertThat(this.mvc.get().uri("/certificates/" + appointment("hui-shi-ji"))).hasStatus(404);
		UUID sure = appointment("sample-lead");
		this.jdbc.sql("update appointment set doubtful = true where id = :id").param("id", sure).update();
		assertThat(this.mvc.get().uri("/certificates/" + sure)).hasStatus(404);
	}

	@Test
	void isOnlyForRolesInChapters() {
		UUID inWorkgroup = this.jdbc
			.sql("update appointment set from_date = '2024-01-01' where body_kind = 'WORKGROUP' returning id")
			.query(UUID.class)
			.list()
			.getFirst();
		assertThat(this.mvc.get().uri("/certificates/" + inWorkgroup)).hasStatus(404);
	}

	private String page(String path) throws Exception {
		var answer = this.mvc.get().uri(path).exchange();
		assertThat(answer).hasStatusOk();
		return answer.getResponse().getContentAsString();
	}

	private UUID appointment(String member) {
		return this.jdbc.sql("""
				select a.id from appointment a join member m on m.id = a.member_id
				where m.slug = :member and a.body_slug = 'guangzhou'
				""").param("member", member).query(UUID.class).single();
	}

	/** What a reader makes of the code in that page. */
	private static String decoded(String page) throws Exception {
		BufferedImage image = drawn(page);
		int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
		return new QRCodeReader()
			.decode(new BinaryBitmap(
					new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
			.getText();
	}

	private static BufferedImage drawn(String page) {
		Matcher code = Pattern
			.compile("class=\"qr\"[^>]*viewBox=\"0 0 (\\d+) \\d+\".*?<path[^>]* d=\"([^\"]+)\"", Pattern.DOTALL)
			.matcher(page);
		assertThat(code.find()).isTrue();
		int size = Integer.parseInt(code.group(1)) * SCALE;
		BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = image.createGraphics();
		pen.setColor(Color.WHITE);
		pen.fillRect(0, 0, size, size);
		pen.setColor(Color.BLACK);
		for (MatchResult module : Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(code.group(2)).results().toList()) {
			pen.fillRect(Integer.parseInt(module.group(1)) * SCALE, Integer.parseInt(module.group(2)) * SCALE, SCALE,
					SCALE);
		}
		return image;
	}

}
