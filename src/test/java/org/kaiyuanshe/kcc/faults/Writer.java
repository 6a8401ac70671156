package org.kaiyuanshe.kcc.faults;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.faults.Ledger.Answer;
import org.springframework.util.Assert;

import static org.awaitility.Awaitility.await;

/**
 * Someone who sends one form after the other, as a browser would, and notes every answer.
 */
abstract class Writer {

	private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");

	private final Ledger ledger;

	private final Visitor visitor;

	Writer(Ledger ledger, Visitor visitor) {
		this.ledger = ledger;
		this.visitor = visitor;
	}

	/** A lead, who drafts events. */
	static Writer ofEvents(Ledger ledger, int port) {
		return new Writer(ledger, lead(port)) {
			@Override
			void write(Visitor lead) {
				lead.get("/manage/chapters/guangzhou/events/new");
				String mark = mark();
				once(mark, "/manage/chapters/guangzhou/events",
						Map.of("title", mark, "start", "2027-01-01T19:00", "end", "2027-01-01T21:00", "zone",
								"Asia/Shanghai", "mode", "IN_PERSON", "venue", "珠江边", "_test", "on"));
			}
		};
	}

	/** A lead at the door, who counts guests. */
	static Writer atTheDoor(Ledger ledger, int port) {
		return new Writer(ledger, lead(port)) {
			@Override
			void write(Visitor lead) {
				String event = "/manage/chapters/guangzhou/events/sample-guangzhou-first-pull-request";
				lead.get(event + "/check-in");
				String mark = mark();
				untilKnown(mark, event + "/walk-ins", Map.of("key", UUID.randomUUID().toString(), "name", mark));
			}
		};
	}

	/** Visitors without an account, who fill a form in for a while and register. */
	static Writer ofRegistrations(Ledger ledger, int port) {
		return new Writer(ledger, new Visitor(port)) {

			private final Deque<Form> open = new ArrayDeque<>();

			@Override
			void write(Visitor visitor) {
				HttpResponse<String> page = visitor.get(Stage.FORM);
				if (page.statusCode() == 200) {
					Matcher stamp = STAMP.matcher(page.body());
					Assert.state(stamp.find(), page::body);
					this.open.add(new Form(stamp.group(1), Instant.now()));
				}
				if (!this.open.isEmpty() && this.open.element().isFilledIn()) {
					String mark = mark();
					untilKnown(mark, Stage.FORM, Map.of("stamp", this.open.remove().stamp(), "name", mark, "email",
							mark.replace(' ', '.') + "@kcc.example"));
				}
			}
		};
	}

	/** Signed in, also where the database was away a moment ago. */
	static Visitor lead(int port) {
		return await().atMost(Duration.ofMinutes(1))
			.ignoreExceptions()
			.until(() -> Visitor.signedIn(port, "lead"), (lead) -> lead.get("/manage").statusCode() == 200);
	}

	/** One form, from opening it to the answer. */
	abstract void write(Visitor visitor);

	void write() {
		try {
			write(this.visitor);
		}
		catch (UncheckedIOException ex) {
			// The portal is away; what was sent, if anything, stays unknown.
			this.visitor.reconnect();
		}
	}

	void close() {
		this.visitor.close();
	}

	/** Short, since the names of guests are. */
	String mark() {
		return "Ledger " + UUID.randomUUID().toString().replace("-", "");
	}

	/** A form that must not be sent again, whatever becomes of it. */
	Answer once(String mark, String path, Map<String, String> fields) {
		this.ledger.sends(mark);
		HttpResponse<String> answer = this.visitor.post(path, fields);
		Answer known = read(answer);
		this.ledger.note(mark, known);
		return known;
	}

	/**
	 * A form with a number that is used once, sent again by someone impatient: it counts
	 * once all the same.
	 */
	void untilKnown(String mark, String path, Map<String, String> fields) {
		if (once(mark, path, fields) == Answer.UNKNOWN) {
			once(mark, path, fields);
		}
	}

	/** To be led to the sign-in is to be refused. */
	private static Answer read(HttpResponse<String> answer) {
		int status = answer.statusCode();
		boolean signIn = answer.headers().firstValue("Location").orElse("").contains("/login");
		if (status == 302 && !signIn) {
			return Answer.ACKNOWLEDGED;
		}
		return (status >= 500) ? Answer.UNKNOWN : Answer.REFUSED;
	}

	/** A form that someone opened. */
	private record Form(String stamp, Instant since) {

		/** Whoever sends a form within two seconds is taken for a program. */
		boolean isFilledIn() {
			return Instant.now().isAfter(this.since.plusSeconds(4));
		}

	}

}
