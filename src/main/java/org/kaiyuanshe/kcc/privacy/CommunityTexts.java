package org.kaiyuanshe.kcc.privacy;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.kaiyuanshe.kcc.core.NameWords;
import org.kaiyuanshe.kcc.core.NamesInTexts;
import org.kaiyuanshe.kcc.core.NamesInTexts.Column;
import org.kaiyuanshe.kcc.core.PersonalData.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a person's names out of all texts that the modules have left: a guide that thanks
 * them, a decision that mentions them, a mail that waits. Looks into every table, also
 * those that come later, and leaves alone what is about somebody else, and names that are
 * words of the community.
 */
@Component
class CommunityTexts {

	/** Read again or forgotten elsewhere, or of no text. */
	private static final Set<String> OTHER_TABLES = Set.of("flyway_schema_history", "shedlock", "spring_session",
			"spring_session_attributes", "audit_entry", "search_document", "account", "account_invitation");

	/** Who somebody else is, known by an address of their own. */
	static final Set<String> OTHER_PEOPLE = Set.of("member.name", "member.alias", "member.latin_name",
			"member.sort_key", "registration.name", "registration_request.name", "chapter_application.applicant_name",
			"chapter_application.applicant_email", "co_lead.name", "conduct_report.reporter_name",
			"conduct_report.reporter_email", "team_invitation.invitee_name", "team_invitation.invitee_email",
			"outbox_mail.recipient");

	/** What links and keys are made of. */
	private static final Predicate<String> KEY = (name) -> name
		.matches("(.*_)?(slug|hash|email|token|sha256|secret|ref|kind|state|status|zone)");

	private final NamesInTexts texts;

	private final JdbcClient jdbc;

	CommunityTexts(NamesInTexts texts, JdbcClient jdbc) {
		this.texts = texts;
		this.jdbc = jdbc;
	}

	void forget(Person person) {
		// What is otherwise final may lose a name, until this transaction ends.
		this.jdbc.sql("select set_config('portal.forgetting', 'on', true)").query(String.class).single();
		NameWords words = this.texts.words(person);
		tables().forEach((table) -> this.texts.remove(person, words, table, columns(table)));
	}

	private List<Column> columns(String table) {
		return this.texts.columns(table)
			.stream()
			.filter((column) -> !KEY.test(column.name()) && !OTHER_PEOPLE.contains(table + "." + column.name()))
			.toList();
	}

	private List<String> tables() {
		return this.jdbc.sql("""
				select table_name from information_schema.tables
				where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name
				""").query(String.class).stream().filter((table) -> !OTHER_TABLES.contains(table)).toList();
	}

}
