package org.kaiyuanshe.kcc.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Tables as comma-separated values (RFC 4180) that spreadsheets open as they are meant:
 * UTF-8 with a byte order mark, and no cell is ever taken for a formula.
 */
public final class Csv {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/** What a spreadsheet takes for the beginning of a formula, full-width forms too. */
	private static final String FORMULA_START = "=+-@\t\r＝＋－＠";

	private Csv() {
	}

	/** The table with its heads in the first line. */
	public static String of(List<String> heads, List<? extends List<?>> rows) {
		StringBuilder table = new StringBuilder(BYTE_ORDER_MARK);
		try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
			printer.printRecord(heads.stream().map(Csv::cell).toList());
			for (List<?> row : rows) {
				printer.printRecord(row.stream().map(Csv::cell).toList());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return table.toString();
	}

	private static Object cell(@Nullable Object value) {
		String text = Objects.toString(value, "");
		boolean isFormula = value instanceof CharSequence && !text.isEmpty()
				&& FORMULA_START.indexOf(text.charAt(0)) >= 0;
		return isFormula ? "'" + text : text;
	}

}
