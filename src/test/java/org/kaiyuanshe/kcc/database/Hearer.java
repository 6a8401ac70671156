package org.kaiyuanshe.kcc.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.kaiyuanshe.kcc.core.TablesChanged;
import org.springframework.context.event.EventListener;

/** Reads whenever it hears of a change. */
class Hearer {

	private final List<String> words = new ArrayList<>();

	private Supplier<String> page = () -> "";

	void reads(Supplier<String> page) {
		this.page = page;
	}

	@EventListener
	void changed(TablesChanged change) {
		this.words.add(this.page.get());
	}

	/** What it read. */
	List<String> words() {
		return this.words;
	}

}
