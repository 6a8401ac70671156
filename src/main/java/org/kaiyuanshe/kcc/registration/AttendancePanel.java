package org.kaiyuanshe.kcc.registration;

import java.util.Map;

import org.kaiyuanshe.kcc.chapter.ChapterPanels;
import org.springframework.stereotype.Component;

/** Adds to the page of a chapter how many people came to its events. */
@Component
class AttendancePanel implements ChapterPanels {

	private final AttendanceReader attendance;

	AttendancePanel(AttendanceReader attendance) {
		this.attendance = attendance;
	}

	@Override
	public Map<String, ?> forVisitors(String chapter) {
		return Map.of("attendance", this.attendance.totals(chapter));
	}

}
