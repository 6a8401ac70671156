package org.kaiyuanshe.kcc.conference;

import java.util.List;

import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;

/**
 * What is said about a conference.
 *
 * @param intro Markdown
 * @param provenance where the figures come from (R16)
 */
public record ConferenceDetails(int year, LocalizedText name, LocalizedText intro, List<ConferenceTrack> tracks,
		List<ConferenceFigure> figures, Provenance provenance) {

	public ConferenceDetails {
		tracks = List.copyOf(tracks);
		figures = List.copyOf(figures);
	}

}
