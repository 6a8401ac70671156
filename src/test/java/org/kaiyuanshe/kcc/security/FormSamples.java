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
			Map.entry("reason", "理由"), Map.entry("password", "three unrelated words"), Map.entry("body", "全文"),
			Map.entry("bodyEn", "Text"), Map.entry("outlets", "公众号"), Map.entry("wantedOn", "2026-12-01"),
			Map.entry("condition", "注明作者"), Map.entry("label", "2027-01"), Map.entry("changes", "改了一处"),
			Map.entry("changesEn", "One thing"),
			// Stale, so that no try of a form puts a version into force; RouteTableTests
			// knows better.
			Map.entry("basedOn", "2001-01"), Map.entry("edition", "2026-11"), Map.entry("next", "/manage"),
			Map.entry("what", "经过"), Map.entry("place", "某处"), Map.entry("occurred", "昨天"),
			Map.entry("mayReply", "false"), Map.entry("website", ""), Map.entry("opened", "1"), Map.entry("text", "补充"),
			Map.entry("outcome", "结果"), Map.entry("answer", "答复"));

	private FormSamples() {
	}

	/** A form that would be accepted; fails for a field that nobody has a sample for. */
	static Map<String, String> of(List<String> fields) {
		Map<String, String> form = new LinkedHashMap<>();
		for (String field : fields) {
			String value = VALUES.get(field);
			if (value == null) {
				throw new IllegalStateException("no sample for the form field " + field);
			}
			form.put(field, value);
		}
		return form;
	}

}
