package org.kaiyuanshe.kcc.benchmark.data;

import java.time.LocalDate;

/**
 * How much of everything. One is as much as the largest known community of this kind has,
 * CNCF's.
 *
 * @param day the day that past and future are told from
 */
public record Scale(int chapters, int events, int members, int registrations, LocalDate day) {

	/** So many times the largest. */
	public static Scale of(double factor, LocalDate day) {
		return of(factor, factor, day);
	}

	/** The same with members and registrations multiplied by another number. */
	public static Scale of(double factor, double people, LocalDate day) {
		return new Scale(times(335, factor), times(5_700, factor), times(109_000, people), times(163_000, people), day);
	}

	private static int times(int largest, double factor) {
		return Math.max(2, (int) Math.round(largest * factor));
	}

}
