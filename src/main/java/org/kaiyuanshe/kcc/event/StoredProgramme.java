package org.kaiyuanshe.kcc.event;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/** The programme of an event, as it is stored. */
@Embeddable
class StoredProgramme {

	@ElementCollection
	@CollectionTable(name = "event_agenda_item", joinColumns = @JoinColumn(name = "event_id"))
	@OrderColumn(name = "position")
	private List<AgendaItem> agenda = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "event_person", joinColumns = @JoinColumn(name = "event_id"))
	@OrderColumn(name = "position")
	private List<EventPerson> people = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "event_partner", joinColumns = @JoinColumn(name = "event_id"))
	@OrderColumn(name = "position")
	private List<EventPartner> partners = new ArrayList<>();

	void write(EventProgramme programme) {
		rewrite(this.agenda, programme.agenda());
		rewrite(this.people, programme.people());
		rewrite(this.partners, programme.partners());
	}

	EventProgramme programme() {
		return new EventProgramme(this.agenda, this.people, this.partners);
	}

	/** What is the same is left alone, so that nothing is written for it. */
	private static <T> void rewrite(List<T> rows, List<T> wanted) {
		if (!rows.equals(wanted)) {
			rows.clear();
			rows.addAll(wanted);
		}
	}

}
