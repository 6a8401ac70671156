package org.kaiyuanshe.kcc.core;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a module keeps about one member: told to them whenever they ask, and forgotten
 * when they go (R17). Counts stay, names do not. A deletion asks every module for
 * {@link #hindrances} first, lets all of them {@link #leave}, then {@link #forget}, and
 * at last {@link #forgetCopies}, in one transaction.
 */
public interface PersonalData {

	/** What stands in the place of a name: text of the records, not of the portal. */
	String FORMER = "前成员";

	/** The same among English words. */
	String FORMER_EN = "former member";

	/** What stands in the place of the name of someone who was never a member. */
	String NOBODY = "–";

	/**
	 * Everything the module knows of the person; tables without rows are left out. The
	 * messages {@code personal.
	 *
	<table>
	 * } and {@code personal.
	 *
	<table>
	 * .fate} say what it is and, with the number of rows, what becomes of it when they
	 * go.
	 */
	List<Table> of(Person person);

	/**
	 * Forgets who the person was, in the caller's transaction; a second time changes
	 * nothing.
	 */
	void forget(Person person);

	/** Addresses by which the module knows that member, in lower case. */
	default Set<String> addresses(UUID member) {
		return Set.of();
	}

	/**
	 * What the person has to settle before they can go; nobody else changes the answer
	 * before the end of the transaction, if there is one.
	 */
	default List<Hindrance> hindrances(Person person) {
		return List.of();
	}

	/** Ends what goes on: roles, registrations for events to come, invitations. */
	default void leave(Person person) {
	}

	/** Forgets what was only copied from elsewhere, when all else is forgotten. */
	default void forgetCopies(Person person) {
	}

	/** What stands in the place of an address: the same for nobody else. */
	static boolean isErased(String address) {
		return address.startsWith("erased-");
	}

	/**
	 * Whom it is about.
	 *
	 * @param slug what the address of their page ends in
	 * @param otherNames an alias, a name in Latin letters
	 * @param emails the address of their account first, if they have one; in lower case
	 */
	record Person(UUID member, String slug, String name, List<String> otherNames, List<String> emails) {

		/** Someone of whom no more is known. */
		public Person(UUID member, String name, @Nullable String email) {
			this(member, "", name, List.of(), (email != null) ? List.of(email) : List.of());
		}

		/** The name and what else they are called. */
		public Set<String> names() {
			return Stream.concat(Stream.of(this.name), this.otherNames.stream())
				.collect(Collectors.toCollection(LinkedHashSet::new));
		}

		/** The address of their account. */
		public @Nullable String email() {
			return this.emails.isEmpty() ? null : this.emails.getFirst();
		}

		public Person alsoAt(Set<String> addresses) {
			return new Person(this.member, this.slug, this.name, this.otherNames,
					Stream.concat(this.emails.stream(), addresses.stream()).distinct().toList());
		}

	}

	/**
	 * Rows of one kind, such as "registrations".
	 *
	 * @param rows from the name of a column to its value: a text, a number, a truth, an
	 * ISO 8601 time, or none
	 */
	record Table(String name, List<Map<String, @Nullable Object>> rows) {
	}

	/**
	 * Something to settle first.
	 *
	 * @param key the message that says what, {@code <key>.do} what to do there
	 * @param path where, if there is such a page
	 */
	record Hindrance(String key, List<Object> arguments, @Nullable String path) {

		public Hindrance(String key, @Nullable String path, @Nullable Object... arguments) {
			this(key, Arrays.stream(arguments).map((each) -> Objects.requireNonNullElse(each, "")).toList(), path);
		}

	}

}
