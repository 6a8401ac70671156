package org.kaiyuanshe.kcc.benchmark.data;

import java.util.List;

import org.kaiyuanshe.kcc.core.Pinyin;

/**
 * What names and texts are made of. Whatever carries a name says that it is a sample: no
 * city, person or meeting here exists.
 */
final class Words {

	/** Stands in every name and title. */
	static final String MARK = "（示例）";

	/** How it is read after a name, and after other words. */
	private static final String PERSONS_MARK = Pinyin.ofName("李" + MARK).substring("li".length());

	private static final String CITYS_MARK = Pinyin.of("青" + MARK).substring("qing".length());

	private static final Syllables SURNAMES = new Syllables(
			"李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅" + "彭潘蒋蔡余杜叶苏魏吕丁沈姚卢姜崔钟谭陆汪范金石廖贾韦夏付方白邹孟熊秦邱江尹薛段雷侯龙史陶贺顾毛郝龚邵万钱严");

	private static final Syllables GIVEN = new Syllables(
			"伟芳娜敏静丽强磊洋勇艳杰娟涛明超霞平刚桂英华文玉兰红金春梅建国志宏海峰晨阳雨欣" + "浩宇子轩梓涵嘉怡思源一诺若溪书瑶俊凯天佑心悦可儿宁远青岚云舟清和知夏景行闻道自牧");

	/** As many as one can tell apart; two give a name. */
	private static final Syllables PLACES = new Syllables(
			"青岚云海星河松竹梅溪枫桥石门月湖金沙银滩碧水丹霞紫荆白鹿玉泉龙井凤台鹤鸣麒麟" + "春晓夏荷秋实冬雪东篱西林南浦北辰");

	private static final List<String> TOPICS = List.of("数据库内核", "大模型应用", "云原生", "开源合规", "社区运营", "编译器", "操作系统", "前端工程",
			"可观测性", "机器学习", "开源硬件", "文档写作", "贡献入门", "软件供应链", "边缘计算", "图数据库", "流计算", "浏览器", "嵌入式", "开源治理");

	private static final List<String> FORMS = List.of("聚会", "分享会", "工作坊", "读书会", "黑客松", "圆桌", "闪电演讲", "开放日");

	private static final List<String> SENTENCES = List.of("这是一段生成的文字，只用来测量门户在数据很多时的快慢。",
			"我们会先介绍%s的来龙去脉，再请几位实践者谈谈他们踩过的坑。", "现场备有茶水和电源，请自带电脑。", "活动不收费，名额有限，来不了请及时取消，把位置留给候补的朋友。",
			"无论是第一次听说%s，还是已经参与多年，都能找到可以聊的人。", "结束后大家一起整理笔记，放到社区的资料库里。", "如果你愿意做一次十分钟的分享，请在报名时写下题目。", "场地在二楼，进门后请走右侧楼梯。",
			"上一次的问题清单还剩下几条，这一次继续讨论%s。", "欢迎带上你的项目，我们留出了半小时互相试用。", "主持人会控制时间，确保每个人都能说上话。", "本地的几所高校和公司提供了支持。",
			"我们遵守行为守则，请彼此尊重。", "想帮忙签到、摄影或写总结的朋友，请提前联系组织者。");

	private static final List<String> VENUES = List.of("开源茶馆", "创客空间", "大学图书馆", "社区中心", "软件园报告厅", "城市书房", "孵化器路演厅",
			"科技馆");

	private Words() {
	}

	/** The name of the person with that number. */
	static Name person(int number) {
		Chance chance = Chance.of(Chance.Kind.MEMBER, number);
		int surname = chance.below(SURNAMES.size());
		int first = chance.below(GIVEN.size());
		int second = chance.inHundred(75) ? chance.below(GIVEN.size()) : -1;
		String given = GIVEN.character(first) + ((second >= 0) ? GIVEN.character(second) : "");
		String reading = SURNAMES.reading(surname) + " " + GIVEN.reading(first)
				+ ((second >= 0) ? " " + GIVEN.reading(second) : "");
		return new Name(SURNAMES.character(surname) + given, reading, PERSONS_MARK);
	}

	/** The name of the city with that number; no two have the same. */
	static Name city(int number) {
		int size = PLACES.size();
		int first = (number * 7 + number / size) % size;
		int second = (number / size) % size;
		int third = number / (size * size);
		String name = PLACES.character(first) + PLACES.character(second) + ((third > 0) ? PLACES.character(third) : "");
		String reading = PLACES.reading(first) + " " + PLACES.reading(second)
				+ ((third > 0) ? " " + PLACES.reading(third) : "");
		return new Name(name, reading, CITYS_MARK);
	}

	static String topic(Chance chance) {
		return chance.of(TOPICS);
	}

	static String form(Chance chance) {
		return chance.of(FORMS);
	}

	static String venue(Chance chance) {
		return chance.of(VENUES);
	}

	/** So many sentences about something. */
	static String text(Chance chance, String topic, int sentences) {
		StringBuilder text = new StringBuilder();
		for (int at = 0; at < sentences; at++) {
			text.append(chance.of(SENTENCES).formatted(topic)).append((at % 4 == 3) ? "\n\n" : "");
		}
		return text.toString().strip();
	}

	/** A name without its mark, and how it is read. */
	record Name(String bare, String bareReading, String markReading) {

		/** What pages show. */
		String marked() {
			return this.bare + MARK;
		}

		/** What lists are sorted by. */
		String reading() {
			return this.bareReading + this.markReading;
		}

		/** For addresses. */
		String slug() {
			return this.bareReading.replace(' ', '-');
		}

	}

	/** Characters and their readings. */
	private record Syllables(List<String> characters, List<String> readings) {

		Syllables(String characters) {
			this(characters.codePoints().mapToObj(Character::toString).distinct().toList());
		}

		Syllables(List<String> characters) {
			this(characters, characters.stream().map(Pinyin::of).toList());
		}

		int size() {
			return this.characters.size();
		}

		String character(int at) {
			return this.characters.get(at);
		}

		String reading(int at) {
			return this.readings.get(at);
		}

	}

}
