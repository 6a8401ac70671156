package org.kaiyuanshe.kcc.organisation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;

/** A term of the board, with its seats in the order of the records. */
public record BoardPage(int year, Tenure tenure, LocalizedText remark, @Nullable String url, Provenance provenance,
		List<Seat> seats) {

	/** The seats under their offices. */
	public Map<Office, List<Seat>> offices() {
		return this.seats.stream().collect(Collectors.groupingBy(Seat::office, TreeMap::new, Collectors.toList()));
	}

	/** Who held an office; provenance only where it differs from the term's. */
	public record Seat(UUID id, Office office, Named who, boolean organisation, Tenure tenure,
			@Nullable Provenance provenance) {
	}

}
