package org.kaiyuanshe.kcc.core;

import java.util.List;

/**
 * Names that anyone here knows, such as the cities of chapters: no password is made of
 * them alone.
 */
public interface FamiliarWords {

	List<String> all();

}
