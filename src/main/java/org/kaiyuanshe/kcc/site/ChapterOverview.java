package org.kaiyuanshe.kcc.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterCard;
import org.kaiyuanshe.kcc.chapter.ChapterFilter;
import org.kaiyuanshe.kcc.chapter.ChapterPages;
import org.kaiyuanshe.kcc.core.Slice;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.kaiyuanshe.kcc.member.Teams;
import org.kaiyuanshe.kcc.member.Teams.Post;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every chapter as the admins look after it: its clock and the people behind it. */
@Component
@Transactional(readOnly = true)
class ChapterOverview {

	private final ChapterPages chapters;

	private final Teams teams;

	private final MemberAddresses addresses;

	private final Clock clock;

	ChapterOverview(ChapterPages chapters, Teams teams, MemberAddresses addresses, Clock clock) {
		this.chapters = chapters;
		this.teams = teams;
		this.addresses = addresses;
		this.clock = clock;
	}

	/** One page of chapters. */
	public Slice<Row> list(ChapterFilter filter) {
		Slice<ChapterCard> cards = this.chapters.list(filter);
		Map<UUID, List<Post>> posts = this.teams.postsIn(cards.items().stream().map(ChapterCard::id).toList(),
				LocalDate.now(this.clock));
		Set<UUID> reachable = new HashSet<>(this.addresses
			.reachable(posts.values().stream().flatMap(List::stream).filter(Post::leads).map(Post::member).toList()));
		return new Slice<>(cards.items()
			.stream()
			.map((card) -> Row.of(card, posts.getOrDefault(card.id(), List.of()), reachable))
			.toList(), cards.next());
	}

	/** All of them, page by page. */
	public List<Row> all(ChapterFilter filter) {
		List<Row> rows = new ArrayList<>();
		ChapterFilter next = filter;
		while (next != null) {
			Slice<Row> page = list(next);
			rows.addAll(page.items());
			next = (page.next() != null) ? next.after(page.next()) : null;
		}
		return rows;
	}

	/**
	 * One chapter.
	 *
	 * @param leads the names of its leads and deputies
	 * @param team how many hold a role in it today
	 * @param reachable whether a mail to its leads reaches anyone; nothing to say where
	 * there are no leads
	 */
	record Row(ChapterCard card, List<String> leads, int team, @Nullable Boolean reachable) {

		static Row of(ChapterCard card, List<Post> posts, Set<UUID> reachable) {
			List<Post> leads = posts.stream().filter(Post::leads).toList();
			return new Row(card, leads.stream().map(Post::name).distinct().toList(),
					(int) posts.stream().map(Post::member).distinct().count(),
					leads.isEmpty() ? null : leads.stream().map(Post::member).anyMatch(reachable::contains));
		}

		/** The stage of its clock, or its status where no clock runs. */
		Enum<?> standing() {
			return (this.card.stage() != null) ? this.card.stage() : this.card.status();
		}

	}

}
