package org.kaiyuanshe.kcc.registration;

import java.util.List;

/**
 * What participants thought of an event.
 *
 * @param average of one to five; 0 where nobody said anything
 */
record Opinions(int count, double average, List<Feedback> sentences) {

	static Opinions of(List<Feedback> all) {
		return new Opinions(all.size(), all.stream().mapToInt(Feedback::rating).average().orElse(0),
				all.stream().filter((each) -> each.ratingComment() != null).toList());
	}

}
