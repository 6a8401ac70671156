package org.kaiyuanshe.kcc.team;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.member.Role;

/**
 * That someone holds or held a role in a chapter.
 *
 * @param chapterName as the chapter was named when the role began
 * @param to the day it ended; none while it goes on
 */
record Certificate(String name, boolean sample, Role role, String chapter, LocalizedText chapterName, int hue,
		LocalDate from, @Nullable LocalDate to) {
}
