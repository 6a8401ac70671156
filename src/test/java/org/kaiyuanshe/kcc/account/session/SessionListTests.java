package org.kaiyuanshe.kcc.account.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class SessionListTests {

	private static final Pattern ENDING = Pattern.compile("action=\"(/account/sessions/[0-9a-f]{64}/ending)\"");

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@AfterEach
	void signEveryoneOut() {
		this.jdbc.sql("delete from spring_session").update();
	}

	@Test
	void showsEachAndEndsOne() {
		try (Visitor here = member(); Visitor there = member()) {
			String page = here.get("/account/sessions").body();
			assertThat(endings(page)).hasSize(1);
			assertThat(page).contains("就是这里", "127.0.0.0/24").doesNotContain(here.cookies().get("SESSION"));
			assertThat(here.post(endings(page).getFirst(), Map.of()).statusCode()).isEqualTo(302);
			assertThat(isSignedIn(there)).isFalse();
			assertThat(isSignedIn(here)).isTrue();
			assertThat(endings(here.get("/account/sessions").body())).isEmpty();
			assertThat(here.post(endings(page).getFirst(), Map.of()).statusCode()).isEqualTo(302);
		}
	}

	@Test
	void signsOutEverywhereElse() {
		try (Visitor here = member();
				Visitor there = member();
				Visitor elsewhere = member();
				Visitor lead = Visitor.signedIn(this.port, "lead")) {
			here.get("/account/sessions");
			assertThat(here.post("/account/sessions/endings", Map.of()).statusCode()).isEqualTo(302);
			assertThat(here.get("/account/sessions").body()).contains("共 2 处");
			assertThat(isSignedIn(there) || isSignedIn(elsewhere)).isFalse();
			assertThat(isSignedIn(here) && isSignedIn(lead)).isTrue();
		}
	}

	@Test
	void theLastSignInIsKeptOnTheAccount() {
		this.jdbc.sql("update account set last_sign_in_at = null").update();
		try (Visitor here = member()) {
			assertThat(isSignedIn(here)).isTrue();
			assertThat(this.jdbc.sql("select email from account where last_sign_in_at is not null")
				.query(String.class)
				.list()).containsExactly("member@kcc.example");
		}
	}

	@Test
	void nobodyEndsASessionOfSomeoneElse() {
		try (Visitor member = member(); Visitor other = member(); Visitor lead = Visitor.signedIn(this.port, "lead")) {
			String handle = endings(member.get("/account/sessions").body()).getFirst();
			lead.get("/account/sessions");
			assertThat(lead.post(handle, Map.of()).statusCode()).isEqualTo(302);
			assertThat(isSignedIn(other)).isTrue();
		}
	}

	@ParameterizedTest
	@CsvSource({ "member,P29D,true", "member,P30D,false", "admin,P6D,true", "admin,P7D,false" })
	void endsAfterSoLongWhateverSomeoneDoes(String account, Duration after, boolean signedIn) {
		try (Visitor visitor = Visitor.signedIn(this.port, account)) {
			this.clock.advance(after);
			assertThat(isSignedIn(visitor)).isEqualTo(signedIn);
		}
		finally {
			this.clock.advance(after.negated());
		}
	}

	@Test
	void adminsAreSignedOutSoonerWhenTheyDoNothing() {
		try (Visitor admin = Visitor.signedIn(this.port, "admin"); Visitor member = member()) {
			assertThat(isSignedIn(admin) && isSignedIn(member)).isTrue();
			assertThat(
					this.jdbc.sql("select max_inactive_interval from spring_session where principal_name is not null")
						.query(Integer.class)
						.list())
				.containsExactlyInAnyOrder(12 * 60 * 60, 14 * 24 * 60 * 60);
		}
	}

	private Visitor member() {
		return Visitor.signedIn(this.port, "member");
	}

	private static boolean isSignedIn(Visitor visitor) {
		return visitor.get("/account").statusCode() == 200;
	}

	private static List<String> endings(String page) {
		return ENDING.matcher(page).results().map((MatchResult found) -> found.group(1)).toList();
	}

}
