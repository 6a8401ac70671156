package org.kaiyuanshe.kcc.member;

import java.util.Map;

/**
 * What a module above adds to the public page of a member, as attributes for its own part
 * of the template; nothing is an empty map.
 */
public interface MemberPanels {

	Map<String, ?> forVisitors(String member);

}
