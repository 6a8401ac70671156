package org.kaiyuanshe.kcc.account.session;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What someone signed in with, in a few words that people know it by; nothing where it
 * cannot be told.
 */
record Device(@Nullable String browser, @Nullable String system) implements Serializable {

	/** In this order: most programs also name those that they are like. */
	private static final Map<String, String> BROWSERS = inOrder("MicroMessenger", "WeChat", "DingTalk", "DingTalk",
			"Lark", "Feishu", "HuaweiBrowser", "Huawei Browser", "MiuiBrowser", "Mi Browser", "MQQBrowser",
			"QQ Browser", "UCBrowser", "UC Browser", "SamsungBrowser", "Samsung Internet", "Edg", "Edge", "OPR",
			"Opera", "FxiOS", "Firefox", "Firefox", "Firefox", "CriOS", "Chrome", "Chrome", "Chrome", "Safari",
			"Safari", "curl", "curl");

	private static final Map<String, String> SYSTEMS = inOrder("HarmonyOS", "HarmonyOS", "OpenHarmony", "HarmonyOS",
			"Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows", "CrOS", "ChromeOS",
			"Macintosh", "macOS", "Linux", "Linux");

	/** Reads the header {@code User-Agent}, which may say anything. */
	static Device of(@Nullable String userAgent) {
		String text = (userAgent != null) ? userAgent : "";
		return new Device(first(BROWSERS, text), first(SYSTEMS, text));
	}

	private static @Nullable String first(Map<String, String> names, String text) {
		return names.entrySet()
			.stream()
			.filter((name) -> text.contains(name.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	private static Map<String, String> inOrder(String... pairs) {
		Map<String, String> names = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			names.put(pairs[i], pairs[i + 1]);
		}
		return names;
	}

}
