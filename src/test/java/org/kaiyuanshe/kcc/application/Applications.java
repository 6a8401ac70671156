package org.kaiyuanshe.kcc.application;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Applications in every state, made with the portal's own steps. */
@TestComponent
class Applications {

	private final ChapterApplicationService applications;

	private final CoLeadService coLeads;

	private final ApplicationReviewService review;

	private final JdbcClient jdbc;

	Applications(ChapterApplicationService applications, CoLeadService coLeads, ApplicationReviewService review,
			JdbcClient jdbc) {
		this.applications = applications;
		this.coLeads = coLeads;
		this.review = review;
		this.jdbc = jdbc;
	}

	/** A draft that lacks nothing; returns its private link. */
	String draft(String city, String english, Invitee... coLeads) {
		return draft(proposal(city, english, null, coLeads), english, Origin.NONE);
	}

	String draft(Proposal proposal, String name, Origin origin) {
		String address = name.toLowerCase() + "@kcc.example";
		this.applications.draft(proposal, new Applicant("申请人" + name, address, "zh-CN"), true, origin);
		return lastLink(address);
	}

	/** One that was sent; returns its private link. */
	String submitted(String city, String english, Invitee... coLeads) {
		String token = draft(city, english, coLeads);
		this.applications.submit(token);
		return token;
	}

	/** One in review whose co-leads have all confirmed; returns its id. */
	UUID inReview(String city, String english, Invitee... coLeads) {
		return inReview(submitted(city, english, coLeads), coLeads);
	}

	UUID inReview(String token, Invitee... coLeads) {
		for (Invitee coLead : coLeads) {
			this.coLeads.confirm(lastLink(coLead.email()));
		}
		this.review.takeIntoReview(id(token), admin());
		return id(token);
	}

	static Proposal proposal(String city, String english, @Nullable String district, Invitee... coLeads) {
		return new Proposal(new LocalizedText(city, english), new LocalizedText(district, null),
				(district != null) ? "相距很远" : null, "central-china", "CN", ZoneId.of("Asia/Shanghai"), "因为", "每月一次",
				List.of(coLeads));
	}

	/** The private link in the last mail to that address. */
	String lastLink(String address) {
		return this.jdbc.sql("""
				select body from outbox_mail where recipient = :address and body like '%/applications/%'
				order by id desc limit 1
				""")
			.param("address", address)
			.query(String.class)
			.single()
			.replaceAll("(?s).*/applications/(?:co-leads/)?([A-Za-z0-9_-]{43}).*", "$1");
	}

	UUID id(String token) {
		return this.jdbc.sql("select id from chapter_application where token_hash = :hash")
			.param("hash", new Token(token).hash())
			.query(UUID.class)
			.single();
	}

	String status(UUID id) {
		return this.jdbc.sql("select status from chapter_application where id = :id")
			.param("id", id)
			.query(String.class)
			.single();
	}

	UUID admin() {
		return this.jdbc.sql("select member_id from account where email = 'admin@kcc.example'")
			.query(UUID.class)
			.single();
	}

	int count(String what) {
		return this.jdbc.sql("select count(*) from " + what).query(Integer.class).single();
	}

}
