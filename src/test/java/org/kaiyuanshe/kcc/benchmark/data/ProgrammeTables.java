package org.kaiyuanshe.kcc.benchmark.data;

import java.time.LocalTime;
import java.util.List;

import org.kaiyuanshe.kcc.benchmark.data.Chance.Kind;

/** What is on at events, who speaks, and who helps. */
final class ProgrammeTables {

	private final World world;

	ProgrammeTables(World world) {
		this.world = world;
	}

	List<Table> all() {
		int events = this.world.scale().events();
		return List.of(new Table("event_agenda_item", "event_id, position, starts, title_zh", events, this::agenda),
				new Table("event_person", "event_id, position, name, role_zh, member_id, part", events, this::people),
				new Table("event_partner", "event_id, position, name_zh, url", events, this::partner));
	}

	private void agenda(int number, CopyLines lines) {
		SampleEvent event = this.world.event(number);
		Chance chance = Chance.of(Kind.MAIL, number);
		LocalTime start = event.when().start().toLocalTime();
		for (int position = 0; position < chance.between(2, 4); position++) {
			lines.row(event.id(), position, start.plusMinutes(20L * position), Words.topic(chance) + "实践" + Words.MARK);
		}
	}

	private void people(int number, CopyLines lines) {
		SampleEvent event = this.world.event(number);
		Chance chance = Chance.of(Kind.WALK_IN, number);
		for (int position = 0; position < chance.between(1, 2); position++) {
			int member = chance.below(this.world.scale().members());
			lines.row(event.id(), position, Words.person(member).marked(), event.topic() + "爱好者",
					chance.inHundred(60) ? Chance.id(Kind.MEMBER, member) : null, "SPEAKER");
		}
	}

	private void partner(int number, CopyLines lines) {
		if (number % 5 == 0) {
			lines.row(Chance.id(Kind.EVENT, number), 0, "第 " + number % 400 + " 家合作方" + Words.MARK,
					"https://partner.sample.example/" + number % 400);
		}
	}

}
