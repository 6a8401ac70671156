package org.kaiyuanshe.kcc.account.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Reads the sessions of an account. */
@Component
class SessionPages {

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	SessionPages(FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.sessions = sessions;
	}

	/** The one that asks first, then those seen last. */
	List<SessionRow> of(UUID account, @Nullable String current) {
		return this.sessions.findByPrincipalName(account.toString())
			.values()
			.stream()
			.filter((session) -> !session.isExpired())
			.map((session) -> row(session, session.getId().equals(current)))
			.sorted(Comparator.comparing(SessionRow::current).thenComparing(SessionRow::seen).reversed())
			.toList();
	}

	private static SessionRow row(Session session, boolean current) {
		SignInNote note = session.getAttribute(SignInNote.NAME);
		Device device = (note != null) ? note.device() : Device.of(null);
		return new SessionRow(handle(session.getId()), current, device.browser(), device.system(),
				(note != null) ? note.network() : "–", (note != null) ? note.at() : session.getCreationTime(),
				session.getLastAccessedTime());
	}

	private static String handle(String id) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
