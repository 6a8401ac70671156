package org.kaiyuanshe.kcc.share;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.ibm.icu.text.BreakIterator;

import java.awt.font.FontRenderContext;

/**
 * Words in the portal's own font, which has Chinese, so that pictures look the same on
 * every machine. Characters that it lacks, such as emoji, are left out.
 */
final class Lettering {

	private static final String FILE = "/fonts/NotoSansSC-Medium.ttf";

	private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

	private static final Font FONT = load();

	private static final String ELLIPSIS = "…";

	private final Font font;

	private Lettering(Font font) {
		this.font = font;
	}

	static Lettering of(int pixels) {
		return new Lettering(FONT.deriveFont((float) pixels));
	}

	/** The largest of the sizes at which the words fit into so many lines. */
	static Lettering fitting(String words, int width, int lines, int... sizes) {
		for (int size : sizes) {
			Lettering lettering = of(size);
			if (lettering.broken(words, width).size() <= lines) {
				return lettering;
			}
		}
		return of(sizes[sizes.length - 1]);
	}

	Font font() {
		return this.font;
	}

	int size() {
		return this.font.getSize();
	}

	double width(String words) {
		return this.font.getStringBounds(words, CONTEXT).getWidth();
	}

	/** The words in lines no wider than that; the last ends with … where more follows. */
	List<String> lines(String words, int width, int most) {
		List<String> lines = broken(words, width);
		if (lines.size() <= most) {
			return lines;
		}
		List<String> kept = new ArrayList<>(lines.subList(0, most));
		String last = kept.removeLast();
		while (!last.isEmpty() && width(last + ELLIPSIS) > width) {
			last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
		}
		kept.add(last.strip() + ELLIPSIS);
		return kept;
	}

	/** Breaks where both scripts allow it: before no comma, after no opening bracket. */
	private List<String> broken(String words, int width) {
		String clean = drawable(words);
		List<String> lines = new ArrayList<>();
		BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
		breaks.setText(clean);
		StringBuilder line = new StringBuilder();
		int from = breaks.first();
		for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
			add(lines, line, clean.substring(from, to), width);
			from = to;
		}
		if (!line.isEmpty()) {
			lines.add(line.toString().strip());
		}
		return lines;
	}

	private void add(List<String> lines, StringBuilder line, String part, int width) {
		if (width((line + part).stripTrailing()) > width && !line.isEmpty()) {
			lines.add(line.toString().strip());
			line.setLength(0);
		}
		String rest = part;
		// A word that is wider than the whole line is torn.
		while (width(rest.stripTrailing()) > width) {
			int fits = rest.offsetByCodePoints(0, 1);
			while (fits < rest.length() && width(rest.substring(0, rest.offsetByCodePoints(fits, 1))) <= width) {
				fits = rest.offsetByCodePoints(fits, 1);
			}
			lines.add(rest.substring(0, fits));
			rest = rest.substring(fits);
		}
		line.append(rest);
	}

	/** One line of what the font has; marks that pile up are left out. */
	private static String drawable(String words) {
		return Normalizer.normalize(words, Normalizer.Form.NFC)
			.codePoints()
			.map((point) -> Character.isWhitespace(point) ? ' ' : point)
			.filter((point) -> FONT.canDisplay(point) && Character.getType(point) != Character.NON_SPACING_MARK
					&& Character.getType(point) != Character.FORMAT && !Character.isISOControl(point))
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString()
			.replaceAll(" {2,}", " ")
			.strip();
	}

	private static Font load() {
		try (InputStream file = Lettering.class.getResourceAsStream(FILE)) {
			if (file == null) {
				throw new IllegalStateException(FILE + " is missing");
			}
			return Font.createFont(Font.TRUETYPE_FONT, file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (FontFormatException ex) {
			throw new IllegalStateException(FILE, ex);
		}
	}

}
