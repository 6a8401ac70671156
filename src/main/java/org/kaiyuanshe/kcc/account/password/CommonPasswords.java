package org.kaiyuanshe.kcc.account.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.springframework.stereotype.Component;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;

/**
 * Knows what is tried first: the passwords that most people choose, also repeated, padded
 * or written with signs, runs of keys, dates. The 30 000 of zxcvbn are English for the
 * most part; ours adds what is common in Chinese.
 */
@Component
class CommonPasswords {

	/**
	 * How many guesses a password must withstand, as a power of ten; the best grade of
	 * zxcvbn.
	 */
	private static final double GUESSES = 10;

	/** Weighing takes the longer the more there is; a weak beginning shows in these. */
	private static final int WEIGHED = 32;

	private static final String CHINESE = "/passwords/chinese.txt";

	/** The most common first. */
	static List<String> chinese() {
		InputStream file = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(CHINESE), CHINESE);
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
			return lines.lines().filter((line) -> !line.startsWith("#")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether that password would be guessed among the first. */
	boolean isLikely(String password, WordList words) {
		String beginning = password.substring(0,
				password.offsetByCodePoints(0, Math.min(WEIGHED, password.codePointCount(0, password.length()))));
		return Scales.ZXCVBN.measure(beginning.toLowerCase(Locale.ROOT), words.all()).getGuessesLog10() < GUESSES;
	}

	/** Made when the first password is weighed: reading the lists takes a while. */
	private static final class Scales {

		private static final Zxcvbn ZXCVBN = make();

		private static Zxcvbn make() {
			try {
				return new ZxcvbnBuilder().dictionaries(StandardDictionaries.loadAllDictionaries())
					.dictionary(new Dictionary("chinese", chinese()))
					.keyboards(StandardKeyboards.loadAllKeyboards())
					.build();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
