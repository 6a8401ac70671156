package org.kaiyuanshe.kcc.benchmark.data;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

import org.kaiyuanshe.kcc.benchmark.data.Chance.Kind;

/** Members, their memberships, accounts, and roles in teams. */
final class PeopleTables {

	/** Of the password of the samples, open-source-2026. */
	private static final String PASSWORD = "$argon2id$v=19$m=19456,t=2,p=1$0UdWvrN1oG485VpIpimzsw"
			+ "$0Rz513xTp7MN+xruClIvBaFMLNYZh8A2TQKyguW0yII";

	private final World world;

	PeopleTables(World world) {
		this.world = world;
	}

	List<Table> all() {
		int members = this.world.scale().members();
		return List.of(
				new Table("member",
						"id, version, slug, name, latin_name, sort_key, formal_since, affiliation_zh, sample", members,
						this::member),
				new Table("membership", "id, version, member_id, kind, from_date, to_date", members, this::membership),
				new Table("account",
						"id, version, member_id, email, password_hash, authority, created_at, consent_version, consent_at",
						members, this::account),
				new Table("consent", "id, account_id, purpose, version, place, given_at", members, this::consent));
	}

	/** Roles need the chapters. */
	Table appointments() {
		return new Table("appointment",
				"id, version, member_id, role, body_kind, body_id, body_slug, body_name_zh, body_name_en, from_date, "
						+ "to_date, doubtful",
				this.world.scale().chapters(), this::appointments);
	}

	private void member(int number, CopyLines lines) {
		Words.Name name = Words.person(number);
		Chance chance = Chance.of(Kind.MEMBERSHIP, number);
		lines.row(Chance.id(Kind.MEMBER, number), 0, slug(number), name.marked(),
				chance.inHundred(5) ? "Sample " + (char) ('A' + chance.below(26)) + number : null, name.reading(),
				isFormal(number) ? since(number).getYear() : null,
				chance.inHundred(10) ? "某" + Words.topic(chance) + "公司" + Words.MARK : null, false);
	}

	static String slug(int member) {
		return Words.person(member).slug() + "-" + member;
	}

	private static boolean isFormal(int member) {
		return member % 200 == 0;
	}

	private LocalDate since(int member) {
		return this.world.daysAgo(100 + (member / 200 * 37) % 3000);
	}

	private void membership(int number, CopyLines lines) {
		if (isFormal(number)) {
			lines.row(Chance.id(Kind.MEMBERSHIP, number), 0, Chance.id(Kind.MEMBER, number), "FORMAL", since(number),
					null);
		}
	}

	private void account(int number, CopyLines lines) {
		if (this.world.hasAccount(number)) {
			lines.row(Chance.id(Kind.ACCOUNT, number), 0, Chance.id(Kind.MEMBER, number), this.world.email(number),
					PASSWORD, authority(number), opened(number), this.world.setting().consent(), opened(number));
		}
	}

	private String authority(int member) {
		if (!this.world.isAdmin(member)) {
			return "MEMBER";
		}
		return (member == this.world.scale().members() - 1) ? "SITE_ADMIN" : "KCC_ADMIN";
	}

	private void consent(int number, CopyLines lines) {
		if (this.world.hasAccount(number)) {
			lines.row(Chance.id(Kind.CONSENT, number), Chance.id(Kind.ACCOUNT, number), "CODE_OF_CONDUCT",
					this.world.setting().consent(), "/account/code-of-conduct", opened(number));
		}
	}

	private Object opened(int member) {
		return this.world.daysAgo(30 + member % 1000).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
	}

	private void appointments(int number, CopyLines lines) {
		SampleChapter chapter = this.world.chapter(number);
		int team = 2 + Chance.of(Kind.APPOINTMENT, number).below(World.TEAM - 2);
		for (int place = 0; place < team; place++) {
			String role = (place == 0) ? "LEAD" : (place == 1) ? "DEPUTY" : "CORE";
			appointment(chapter, place, role, chapter.founded() / (place + 1), null, lines);
		}
		if (chapter.founded() > 1000) {
			appointment(chapter, World.TEAM - 1, "LEAD", chapter.founded(), chapter.founded() / 2, lines);
		}
	}

	private void appointment(SampleChapter chapter, int place, String role, int from, Integer to, CopyLines lines) {
		int first = (place == 0 && chapter.founded() > 1000) ? chapter.founded() / 2 : from;
		lines.row(Chance.id(Kind.APPOINTMENT, (long) chapter.number() * World.TEAM + place), 0,
				Chance.id(Kind.MEMBER, this.world.teamMember(chapter.number(), place)), role, "CHAPTER", chapter.id(),
				chapter.slug(), chapter.name().zh(), chapter.name().en(), this.world.daysAgo(first),
				(to != null) ? this.world.daysAgo(to) : null, false);
	}

}
