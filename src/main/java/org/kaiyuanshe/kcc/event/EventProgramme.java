package org.kaiyuanshe.kcc.event;

import java.util.List;

/** What happens at an event, who makes it happen, and who helps; each in its order. */
public record EventProgramme(List<AgendaItem> agenda, List<EventPerson> people, List<EventPartner> partners) {

	static final EventProgramme NONE = new EventProgramme(List.of(), List.of(), List.of());

	public EventProgramme {
		agenda = List.copyOf(agenda);
		people = List.copyOf(people);
		partners = List.copyOf(partners);
	}

}
