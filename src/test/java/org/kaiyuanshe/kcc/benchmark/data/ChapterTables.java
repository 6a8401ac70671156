package org.kaiyuanshe.kcc.benchmark.data;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

import org.kaiyuanshe.kcc.benchmark.data.Chance.Kind;
import org.kaiyuanshe.kcc.core.Slug;

/** Chapters, their pages elsewhere and where they meet. */
final class ChapterTables {

	private final World world;

	ChapterTables(World world) {
		this.world = world;
	}

	List<Table> all() {
		int chapters = this.world.scale().chapters();
		return List.of(new Table("chapter",
				"id, version, slug, city_zh, city_key, sort_key, region, country, zone, founded_on, records_from, status, "
						+ "intro_zh, hue, status_by, status_at, status_reason, notice_zh, paused_until, restarted_on",
				chapters, this::chapter),
				new Table("chapter_link", "chapter_id, position, label_zh, url", chapters, this::links),
				new Table("chapter_place", "chapter_id, position, name_zh, address_zh", chapters, this::place));
	}

	private void chapter(int number, CopyLines lines) {
		SampleChapter chapter = this.world.chapter(number);
		Words.Name city = chapter.city();
		boolean decided = !chapter.isActive();
		Chance chance = Chance.of(Kind.RECAP, number);
		lines.row(chapter.id(), 0, chapter.slug(), city.marked(), new Slug(city.slug() + "-" + number), city.reading(),
				chapter.region(), chapter.country(), chapter.zone(), chapter.foundedOn(), chapter.foundedOn(),
				chapter.status(), Words.text(chance, city.bare(), chance.between(2, 5)), number % 12,
				decided ? this.world.leadOf(0) : null,
				decided ? this.world.daysAgo(30).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC) : null,
				decided ? "示例：为测量而生成" : null, decided ? "示例：为测量而生成" : null,
				chapter.status().equals("PAUSED") ? this.world.daysAgo(-60) : null, null);
	}

	private void links(int number, CopyLines lines) {
		for (int position = 0; position < number % 3; position++) {
			lines.row(Chance.id(Kind.CHAPTER, number), position, "主页" + Words.MARK,
					"https://sample.example/%d/%d".formatted(number, position));
		}
	}

	private void place(int number, CopyLines lines) {
		Chance chance = Chance.of(Kind.MAIL, number);
		String city = Words.city(number).bare();
		lines.row(Chance.id(Kind.CHAPTER, number), 0, Words.venue(chance) + Words.MARK,
				city + "市示例路 " + chance.between(1, 300) + " 号");
	}

}
