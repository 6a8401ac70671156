package org.kaiyuanshe.kcc.chapter;

import java.util.Map;

/**
 * What a module above adds to the public page of a chapter, as attributes for its own
 * part of the template; nothing is an empty map.
 */
public interface ChapterPanels {

	Map<String, ?> forVisitors(String chapter);

}
