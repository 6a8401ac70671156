package org.kaiyuanshe.kcc.security;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.account.AccountSignIn;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.member.MemberService;
import org.kaiyuanshe.kcc.member.NewMember;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.member.Term;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import jakarta.persistence.EntityManager;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/**
 * Signs requests in as someone of each role. Who is not among the demo accounts is
 * entered in the running transaction, which the test rolls back.
 */
@TestComponent
public class People {

	private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);

	private final AccountSignIn accounts;

	private final MemberService members;

	private final ChapterService chapters;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final Clock clock;

	People(AccountSignIn accounts, MemberService members, ChapterService chapters, EntityManager entities,
			JdbcClient jdbc, Clock clock) {
		this.accounts = accounts;
		this.members = members;
		this.chapters = chapters;
		this.entities = entities;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public RequestPostProcessor as(String role) {
		return role.equals("visitor") ? anonymous() : as(role, this.clock.instant());
	}

	/** Someone who signed in by password and code at that moment. */
	public RequestPostProcessor as(String role, Instant signedIn) {
		UserDetails account = switch (role) {
			case "other-lead" -> appointed(Role.LEAD, "shenzhen");
			case "core" -> appointed(Role.CORE, "guangzhou");
			default -> account(role);
		};
		return as(this.accounts.byId(((SignedIn) account).accountId(), true), signedIn,
				FactorGrantedAuthority.PASSWORD_AUTHORITY, FactorGrantedAuthority.OTT_AUTHORITY);
	}

	/** Someone who just gave one factor, such as {@code FACTOR_PASSWORD}. */
	public RequestPostProcessor withOneFactor(String role, String factor) {
		return as(account(role), this.clock.instant(), factor);
	}

	private static RequestPostProcessor as(UserDetails account, Instant signedIn, String... factors) {
		List<GrantedAuthority> authorities = new ArrayList<>(account.getAuthorities());
		Stream.of(factors)
			.map((factor) -> FactorGrantedAuthority.withAuthority(factor).issuedAt(signedIn).build())
			.forEach(authorities::add);
		return authentication(UsernamePasswordAuthenticationToken.authenticated(account, null, authorities));
	}

	/** The member behind a demo account. */
	public UUID member(String role) {
		return ((SignedIn) account(role)).memberId();
	}

	private UserDetails account(String role) {
		return this.accounts.loadUserByUsername(role + "@kcc.example");
	}

	private UserDetails appointed(Role role, String chapter) {
		String name = role.name().toLowerCase() + "-" + chapter;
		if (isThere(name)) {
			return account(name);
		}
		UUID member = this.members.enter(null, NewMember.named(name));
		UUID body = this.chapters.reference(chapter).orElseThrow().id();
		this.chapters.appoint(body, member, role, Term.startingOn(LONG_AGO), null);
		this.entities.flush();
		this.jdbc
			.sql("""
					insert into account (id, version, member_id, email, password_hash, authority, created_at, consent_version,
					                     consent_at)
					select :id, 0, :member, :email, 'none', 'MEMBER', '2026-01-01', label, published_at
					from code_of_conduct_version order by number desc limit 1
					""")
			.param("id", Aggregate.newId())
			.param("member", member)
			.param("email", name + "@kcc.example")
			.update();
		return account(name);
	}

	private boolean isThere(String name) {
		return this.jdbc.sql("select count(*) from account where email = :email")
			.param("email", name + "@kcc.example")
			.query(Integer.class)
			.single() == 1;
	}

}
