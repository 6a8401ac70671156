package org.kaiyuanshe.kcc.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.kaiyuanshe.kcc.account.AccountService;
import org.kaiyuanshe.kcc.account.Authority;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.member.MemberService;
import org.kaiyuanshe.kcc.member.NewMember;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.member.Term;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Someone with names that nobody else has, who is known in every corner of the portal.
 */
@TestComponent
class OddPerson {

	static final String NAME = "欧阳瑾瑜测";

	static final String EMAIL = "ouyang.jinyuce@odd.example";

	static final List<String> WORDS = List.of(NAME, "Quillfeather Zyxwv", "Ouyang Jinyuce", "ouyang jin yu ce",
			"ouyang-jinyu-ce", "member/ouyang-jinyu-ce", EMAIL, "old.ouyang@odd.example", "second.ouyang@odd.example");

	private static final String GUIDES = """
			do $$
			declare c record;
			begin
			  for c in select table_name as t, column_name as n, udt_name as u from information_schema.columns
			           where table_schema = current_schema() and udt_name in ('text', '_text')
			             and column_name ~ ('(_zh|_en|reason|words|text|title|body|note|names|credit|what|purpose|said|^name|'
			                            || 'impact|difficulties|help|plans|answer|question|subject|contact|place|occurred|'
			                            || 'motivation|plan|outlets|address|byname|message_by|source|as_of|tags|comment.*)$')
			             and (table_name || '.' || column_name) <> all ('{%s}')
			             and table_name <> all ('{audit_entry,search_document,mail_preference,mail_reminder}')
			  loop
			    begin
			      execute format(case c.u when 'text'
			        then 'update %%1$I set %%2$I = %%2$I || '' 感谢欧阳瑾瑜测。Thanks, QUILLFEATHER ZYXWV!''
			              where ctid = (select ctid from %%1$I where %%2$I is not null limit 1)'
			        else 'update %%1$I set %%2$I = %%2$I || ''欧阳瑾瑜测''::text where ctid = (select ctid from %%1$I limit 1)' end,
			        c.t, c.n);
			    exception when others then null;
			    end;
			  end loop;
			end $$
			""";

	private final MemberService members;

	private final AccountService accounts;

	private final ChapterService chapters;

	private final JdbcClient jdbc;

	OddPerson(MemberService members, AccountService accounts, ChapterService chapters, JdbcClient jdbc) {
		this.members = members;
		this.accounts = accounts;
		this.chapters = chapters;
		this.jdbc = jdbc;
	}

	/** A member with an account and a place in the team of a chapter. */
	UUID enter() {
		UUID member = this.members.enter(new Slug("ouyang-jinyu-ce"), new NewMember(NAME, "Quillfeather Zyxwv",
				"Ouyang Jinyuce", "ouyang jin yu ce", 2024, LocalizedText.same("书店"), false, Provenance.none()));
		this.accounts.open(member, EMAIL, "a long and odd password", Authority.MEMBER);
		this.chapters.appoint(chapter("guangzhou"), member, Role.CORE, Term.startingOn(LocalDate.of(2026, 1, 1)), null);
		return member;
	}

	void lead(UUID member, String chapter) {
		this.chapters.appoint(chapter(chapter), member, Role.LEAD, Term.startingOn(LocalDate.of(2026, 1, 1)), null);
	}

	/** Rows in the tables of every module. */
	void spread(UUID member) throws IOException {
		String script = new ClassPathResource("one-person.sql").getContentAsString(StandardCharsets.UTF_8);
		for (String statement : script.replaceAll("(?m)^--.*$", "").split(";\n")) {
			if (!statement.isBlank()) {
				this.jdbc.sql(statement).param("member", member).update();
			}
		}
	}

	/** Thanked in a text of every column that others write. */
	void thankEverywhere() {
		this.jdbc.sql(GUIDES.formatted(String.join(",", CommunityTexts.OTHER_PEOPLE))).update();
	}

	private UUID chapter(String slug) {
		return this.chapters.reference(slug).orElseThrow().id();
	}

}
