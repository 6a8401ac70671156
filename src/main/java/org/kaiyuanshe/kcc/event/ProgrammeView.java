package org.kaiyuanshe.kcc.event;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.event.EventPerson.Part;

/** The programme of an event as its page shows it. */
public record ProgrammeView(List<AgendaItem> agenda, List<Named> people, List<EventPartner> partners) {

	/**
	 * Someone named with the event.
	 *
	 * @param member the slug of their page; none for a guest
	 */
	public record Named(String name, LocalizedText role, Part part, @Nullable String member) {
	}

	public List<Named> speakers() {
		return inPart(Part.SPEAKER);
	}

	public List<Named> organisers() {
		return inPart(Part.ORGANISER);
	}

	/** Whether anything on the agenda has a time. */
	public boolean isTimed() {
		return this.agenda.stream().anyMatch((item) -> item.starts() != null);
	}

	private List<Named> inPart(Part part) {
		return this.people.stream().filter((person) -> person.part() == part).toList();
	}

}
