package org.kaiyuanshe.kcc.resource;

import java.util.List;

import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that someone added to the library, and materials they asked for with an address.
 */
@Component
class ResourcePersonalData implements PersonalData {

	private final PersonalRows rows;

	ResourcePersonalData(PersonalRows rows) {
		this.rows = rows;
	}

	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person, new Query("library-files", """
				select r.slug as resource, v.note, v.added_at, v.link
				from resource_version v join resource r on r.id = v.resource_id
				where v.added_by = :member order by v.added_at
				"""), new Query("material-requests", """
				select chapter_slug, purpose, needed_by, address, status, asked_at, decided_reason
				from material_request where asked_by = :member order by id
				"""));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Person person) {
		this.rows.change(person, """
				update material_request set address = null, version = version + 1
				where asked_by = :member and address is not null
				""");
	}

}
