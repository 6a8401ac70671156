package org.kaiyuanshe.kcc.security;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values as they stand in a form or an address, encoded rightly or wrongly. */
final class HostileText {

	private HostileText() {
	}

	static Map<String, String> all() {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("NUL", "a%00b");
		values.put("controls", "%01%1b%7f%C2%85");
		values.put("half a pair", "%ED%A0%80");
		values.put("bad UTF-8", "%FF%FE");
		values.put("cut UTF-8", "%E4%BD");
		values.put("overlong UTF-8", "%C0%AF");
		values.put("broken escape", "%zz%");
		values.put("emoji", "%F0%9F%91%A8%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7");
		values.put("zalgo", "a" + "%CC%81".repeat(200));
		values.put("right to left", "%E2%80%AE%D8%B9%D8%B1%E2%81%A6%E2%81%A9");
		values.put("invisible", "%E3%85%A4%E2%80%8B%EF%BB%BF");
		values.put("not a character", "%EF%BF%BF%F4%8F%BF%BF");
		values.put("6 kB", "x".repeat(6_000));
		values.put("100 kB", "x".repeat(100_000));
		values.put("unknown constant", "NO_SUCH_THING");
		values.put("-1", "-1");
		values.put("huge number", "9".repeat(40));
		values.put("not a number", "1e999");
		values.put("30 February", "2026-02-30T10:00");
		values.put("day without time", "2026-02-30");
		values.put("month 13", "2026-13");
		values.put("far year", "%2B999999999-12-31T23:59");
		values.put("year zero", "-000001-01");
		values.put("year 300000", "%2B300000-01-01T00:00");
		values.put("zone offset", "%2B18:00");
		values.put("no zone", "Mars/Olympus");
		values.put("quotes", "'%20or%201=1;--%20%22");
		values.put("wildcards", "%25_%5C%25%25");
		values.put("expression", "__$%7B7*7%7D__::%23%7BT(java.lang.Runtime)%7D");
		values.put("array", "1,2,3");
		values.put("blank", "%20%09");
		values.put("uuid", "00000000-0000-0000-0000-000000000000");
		return values;
	}

}
