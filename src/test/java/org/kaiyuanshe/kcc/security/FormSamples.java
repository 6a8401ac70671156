package org.kaiyuanshe.kcc.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Something valid for every field of every form. */
final class FormSamples {

	private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("version", "0"),
			Map.entry("title", "一次聚会"), Map.entry("titleEn", "A meeting"), Map.entry("start", "2026-12-01T19:00"),
			Map.entry("end", "2026-12-01T21:00"), Map.entry("zone", "Asia/Shanghai"), Map.entry("mode", "IN_PERSON"),
			Map.entry("venue", "咖啡馆"), Map.entry("address", "示例路 1 号"),
			Map.entry("onlineUrl", "https://meet.example/1"), Map.entry("capacity", "50"),
			Map.entry("description", "议程"), Map.entry("descriptionEn", "Agenda"), Map.entry("test", "false"),
			Map.entry("city", "拉萨"), Map.entry("cityEn", "Lhasa"), Map.entry("region", "southwest-china"),
			Map.entry("country", "CN"), Map.entry("name", "申请人"), Map.entry("email", "someone@kcc.example"),
			Map.entry("motivation", "因为"), Map.entry("plan", "每月一次"), Map.entry("consent", "true"),
			Map.entry("stamp", "x"), Map.entry("homepage", ""), Map.entry("answer", "没有"),
			Map.entry("code", "00000000"), Map.entry("rating", "5"), Map.entry("comment", "很好"),
			Map.entry("key", "00000000-0000-7000-8000-00000000000a"), Map.entry("people", "1"),
			Map.entry("open", "true"), Map.entry("opens", "2026-11-20T09:00"), Map.entry("closes", "2026-11-25T09:00"),
			Map.entry("approval", "false"), Map.entry("question", "问题"), Map.entry("options", ""),
			Map.entry("required", "false"), Map.entry("reason", "理由"), Map.entry("password", "three unrelated words"));

	private FormSamples() {
	}

	/** A form that would be accepted; fails for a field that nobody has a sample for. */
	static Map<String, String> of(List<String> fields) {
		Map<String, String> form = new LinkedHashMap<>();
		for (String field : fields) {
			String kind = field.replaceAll("\\d$", "");
			String value = VALUES.get(kind);
			if (kind.equals("question")) {
				// No two questions are the same.
				value += field;
			}
			if (value == null) {
				throw new IllegalStateException("no sample for the form field " + field);
			}
			form.put(field, value);
		}
		return form;
	}

}
