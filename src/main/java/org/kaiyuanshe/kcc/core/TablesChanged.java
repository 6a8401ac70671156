package org.kaiyuanshe.kcc.core;

import java.util.Set;

/**
 * Some node changed something in these tables and committed it. Published on every node,
 * out of any transaction, soon after: forget what you remember of them. Whoever remembers
 * what pages are made of has an order, so that the pages, which have none, are forgotten
 * last.
 *
 * @param tables none: any may have changed while nobody listened
 */
public record TablesChanged(Set<String> tables) {

	public static TablesChanged any() {
		return new TablesChanged(Set.of());
	}

	public boolean isAny() {
		return this.tables.isEmpty();
	}

	public boolean covers(String table) {
		return isAny() || this.tables.contains(table);
	}

}
