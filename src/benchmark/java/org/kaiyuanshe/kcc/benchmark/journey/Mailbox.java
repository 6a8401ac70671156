package org.kaiyuanshe.kcc.benchmark.journey;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** The mail server of the journeys: takes every mail and finds the code in it. */
final class Mailbox {

	private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{8}(?!\\d)");

	private static final Map<String, List<String>> CODES = new ConcurrentHashMap<>();

	private static final GreenMail SERVER = new GreenMail(
			new ServerSetup(Integer.getInteger("mail.port", 3025), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	private Mailbox() {
	}

	static void open() {
		SERVER.start();
		Thread.ofVirtual().start(Mailbox::read);
	}

	static void close() {
		SERVER.stop();
	}

	static int count(String address) {
		return CODES.getOrDefault(address, List.of()).size();
	}

	/** The code that came after so many others; empty if none did yet. */
	static String code(String address, int before) {
		List<String> codes = CODES.getOrDefault(address, List.of());
		return (codes.size() > before) ? codes.getLast() : "";
	}

	private static void read() {
		try {
			Set<String> read = new HashSet<>();
			while (SERVER.isRunning()) {
				for (MimeMessage message : SERVER.getReceivedMessages()) {
					if (read.add(message.getMessageID())) {
						keep(message);
					}
				}
				Thread.sleep(100);
			}
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void keep(MimeMessage message) throws MessagingException, IOException {
		Matcher code = CODE.matcher(String.valueOf(message.getContent()));
		if (code.find()) {
			CODES.computeIfAbsent(message.getAllRecipients()[0].toString(), (address) -> new CopyOnWriteArrayList<>())
				.add(code.group());
		}
	}

}
