package org.kaiyuanshe.kcc.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a migration what a node of the version before could not work with while it
 * still runs beside the new one.
 */
final class MigrationGuard {

	/** What a migration says that takes away what nothing has used for a version. */
	private static final Pattern CONTRACT = Pattern.compile("\\A-- contract, unused since V(\\d{4}): \\S.+");

	private static final Pattern NOT_SQL = Pattern
		.compile("--[^\\n]*|/\\*.*?\\*/|\\$(\\w*)\\$.*?\\$\\1\\$|'(?:[^']|'')*'", Pattern.DOTALL);

	private static final List<Pattern> REFUSED = List.of(
			Pattern.compile("^drop (table|view|materialized view|function|type|schema|sequence)\\b"),
			Pattern.compile("^alter \\w+ .*\\brename\\b"), Pattern.compile("^alter table .*\\bset schema\\b"),
			Pattern.compile(
					"(?:^alter table \\S+ |^)drop (?:column )?(?!index|trigger|policy|constraint|default|not|expression|identity)\\w+"),
			Pattern.compile("alter (column )?\\S+ (set data )?type\\b"),
			Pattern.compile("alter (column )?\\S+ set not null"), Pattern.compile("alter (column )?\\S+ drop default"),
			Pattern.compile("\\badd (column )?(if not exists )?(?!constraint|check|unique|primary|foreign|exclude)\\w+ "
					+ "(?!.*\\b(default|generated)\\b).*\\bnot null"));

	private MigrationGuard() {
	}

	/** The clauses that are refused; none in a migration that is marked as a contract. */
	static List<String> findings(int version, String sql) {
		Matcher contract = CONTRACT.matcher(sql);
		boolean marked = contract.find() && Integer.parseInt(contract.group(1)) < version;
		List<String> found = new ArrayList<>();
		for (String statement : NOT_SQL.matcher(sql).replaceAll(" ").split(";")) {
			String words = statement.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
			if (!marked && words.matches("(alter|drop) .*")) {
				clauses(words).stream().filter(MigrationGuard::isRefused).forEach(found::add);
			}
		}
		return found;
	}

	private static boolean isRefused(String clause) {
		return REFUSED.stream().anyMatch((pattern) -> pattern.matcher(clause).find());
	}

	/** What stands between commas that are in no brackets. */
	private static List<String> clauses(String statement) {
		List<String> clauses = new ArrayList<>();
		int depth = 0;
		int begin = 0;
		for (int i = 0; i < statement.length(); i++) {
			char letter = statement.charAt(i);
			depth += (letter == '(') ? 1 : (letter == ')') ? -1 : 0;
			if (letter == ',' && depth == 0) {
				clauses.add(statement.substring(begin, i).strip());
				begin = i + 1;
			}
		}
		clauses.add(statement.substring(begin).strip());
		return clauses;
	}

}
