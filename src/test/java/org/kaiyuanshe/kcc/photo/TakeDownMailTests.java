package org.kaiyuanshe.kcc.photo;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Who uploaded a photo and who leads the chapter learn what others decide about it. */
@PortalTest
@Transactional
class TakeDownMailTests {

	private static final String PAGE = "/manage/chapters/guangzhou/events/sample-guangzhou-lightning-talks";

	@Autowired
	private TakeDowns decisions;

	@Autowired
	private PhotoIntake intake;

	@Autowired
	private Photos photos;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	private UUID photo = new UUID(0, 0);

	@BeforeEach
	void showAPhotoThatAMemberUploaded() throws Exception {
		this.photo = this.photos.enter(this.intake.take(Pictures.sent("photo", Pictures.jpeg(300, 200))),
				PhotoWords.NONE, this.people.member("member"));
		this.jdbc.sql("""
				insert into event_cover select id, :photo from event where slug = 'sample-guangzhou-lightning-talks'
				on conflict (event_id) do update set photo_id = excluded.photo_id
				""").param("photo", this.photo).update();
	}

	@Test
	void bothLearnOnceThatSomeoneAsksButNotWhy() {
		ask();
		ask();
		for (String owner : List.of("lead", "member")) {
			assertThat(mailsTo(owner, "有人请求撤下")).as(owner)
				.singleElement()
				.asString()
				.contains(PAGE)
				.doesNotContain("私下的理由", "me@kcc.example");
		}
	}

	@Test
	void bothLearnWhatBecomesOfIt() {
		ask();
		this.decisions.keep(this.photo, "没有问题", this.people.member("admin"));
		this.decisions.hide(this.photo, "有问题", this.people.member("admin"));
		this.decisions.show(this.photo, "弄错了", this.people.member("admin"));
		for (String owner : List.of("lead", "member")) {
			assertThat(mailsTo(owner, "保留了")).singleElement().asString().contains(PAGE, "没有问题");
			assertThat(mailsTo(owner, "被撤下了")).singleElement().asString().contains(PAGE, "有问题");
			assertThat(mailsTo(owner, "恢复显示了")).singleElement().asString().contains(PAGE, "弄错了");
		}
	}

	@Test
	void aPhotoThatNoChapterShowsIsItsUploadersAlone() {
		this.jdbc.sql("delete from event_cover where photo_id = :photo").param("photo", this.photo).update();
		this.decisions.hide(this.photo, "有问题", this.people.member("admin"));
		assertThat(mailsTo("member", "被撤下了")).hasSize(1);
		assertThat(mailsTo("lead", "被撤下了")).isEmpty();
	}

	private void ask() {
		this.decisions.ask(this.photo, "私下的理由", "me@kcc.example", Locale.CHINA);
	}

	private List<String> mailsTo(String who, String subject) {
		return this.jdbc
			.sql("select body from outbox_mail where recipient = :recipient and subject like '%' || :subject || '%'")
			.param("recipient", who + "@kcc.example")
			.param("subject", subject)
			.query(String.class)
			.list();
	}

}
