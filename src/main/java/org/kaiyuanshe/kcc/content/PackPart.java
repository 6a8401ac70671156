package org.kaiyuanshe.kcc.content;

import java.time.LocalDate;
import java.util.List;

/**
 * Imports some files of a pack after its people, chapters, workgroups, events and recaps;
 * parts that refer to each other are ordered.
 */
interface PackPart {

	/** The names of the files that it reads; a pack may lack each of them. */
	List<String> files();

	void importFrom(Pack pack, LocalDate today, ImportReport report);

}
