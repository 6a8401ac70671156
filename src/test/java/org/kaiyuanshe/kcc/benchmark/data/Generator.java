package org.kaiyuanshe.kcc.benchmark.data;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.benchmark.data.World.Setting;
import org.kaiyuanshe.kcc.search.SearchKind;
import org.kaiyuanshe.kcc.search.SearchRows;
import org.kaiyuanshe.kcc.search.SearchSource;

/** Makes everything, in an order in which each row finds what it refers to. */
public final class Generator {

	/** What of it can be found. */
	private static final Set<SearchKind> KINDS = EnumSet.of(SearchKind.MEMBER, SearchKind.CHAPTER, SearchKind.EVENT,
			SearchKind.RECAP);

	private final World world;

	public Generator(Scale scale, Setting setting) {
		this.world = new World(scale, setting);
	}

	/** All tables but the index of the search. */
	public List<Table> tables() {
		PeopleTables people = new PeopleTables(this.world);
		return Stream
			.of(people.all(), new ChapterTables(this.world).all(), List.of(people.appointments()),
					new EventTables(this.world).all(), new ProgrammeTables(this.world).all(),
					new RegistrationTables(this.world).all(), new MemoryTables(this.world).all())
			.flatMap(List::stream)
			.toList();
	}

	/** Writes all of it. Returns what is in each table. */
	public Map<String, Checksum> load(Loader loader) {
		Map<String, Checksum> sums = new LinkedHashMap<>();
		tables().forEach((table) -> sums.put(table.name(), loader.load(table)));
		return sums;
	}

	/**
	 * Writes what the portal's own modules want found of it.
	 * @param found the refs that can be found already
	 */
	public Map<String, Checksum> index(Loader loader, List<SearchSource> sources, Set<String> found) {
		Map<String, Checksum> sums = new LinkedHashMap<>();
		sources.stream()
			.filter((source) -> KINDS.contains(source.kind()))
			.map((source) -> new SearchRows(source, found))
			.forEach((rows) -> sums.put(rows.name(), loader.load(rows)));
		return sums;
	}

}
