package org.kaiyuanshe.kcc.chapter;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.member.MemberService;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.member.Term;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founds chapters and gives them their teams. */
@Service
@Transactional
public class ChapterService {

	private static final int HUES = 12;

	private final ChapterRepository chapters;

	private final MemberService members;

	private final Communities communities;

	ChapterService(ChapterRepository chapters, MemberService members, Communities communities) {
		this.chapters = chapters;
		this.members = members;
		this.communities = communities;
	}

	/** Founds a chapter in a city that has none (R1) and returns its id. */
	public UUID found(NewChapter details, @Nullable UUID by) {
		chapterIn(details.city()).ifPresent((taken) -> {
			throw new RuleViolation("chapter.city.taken", taken.city().zh());
		});
		// The unique city key in the database decides between two that found at once.
		return this.chapters.saveAndFlush(Chapter.found(details, nextHue(), by)).getId();
	}

	/** Gives a member a role in the chapter. */
	public void appoint(UUID chapter, UUID member, Role role, Term term, @Nullable UUID by) {
		Chapter found = this.chapters.findById(chapter).orElseThrow(NotFoundException::new);
		this.members.appoint(member, role, found.asBody(this.communities.current().chapterName().with(found.getCity())),
				term, by);
	}

	/** Lets the chapter rest until that day. */
	public void pause(UUID chapter, LocalDate until, Decision decision, LocalizedText notice) {
		decide(chapter, (found) -> found.pause(until, decision, notice));
	}

	/** Ends a pause on that day. */
	public void resume(UUID chapter, LocalDate day, Decision decision) {
		decide(chapter, (found) -> found.resume(day, decision));
	}

	/** Keeps a silent chapter and lets its clock run anew. */
	public void keep(UUID chapter, Decision decision) {
		decide(chapter, (found) -> found.keep(decision));
	}

	/** Lets the chapter go on outside the umbrella; its roles here end. */
	public void release(UUID chapter, Decision decision, LocalizedText notice) {
		decide(chapter, (found) -> {
			found.release(decision, notice);
			this.members.endRoles(chapter, EnumSet.allOf(Role.class), found.dayOf(decision), decision);
		});
	}

	/** Ends the chapter and the roles in it (R4). */
	public void dissolve(UUID chapter, Decision decision, LocalizedText notice) {
		decide(chapter, (found) -> {
			found.dissolve(decision, notice);
			this.members.endRoles(chapter, EnumSet.allOf(Role.class), found.dayOf(decision), decision);
		});
	}

	/** Takes a dissolution back: the chapter and the roles that it ended go on. */
	public void reinstate(UUID chapter, Decision decision) {
		decide(chapter, (found) -> {
			requireFreeCity(found);
			this.members.resumeRoles(chapter, found.reinstate(decision));
		});
	}

	/**
	 * Begins a chapter anew, whatever became of it: who led it so far stays listed as
	 * former, whoever comes next is appointed by the caller.
	 */
	public void revive(UUID chapter, Decision decision) {
		decide(chapter, (found) -> {
			requireFreeCity(found);
			found.revive(decision);
			this.members.endRoles(chapter, EnumSet.of(Role.LEAD, Role.DEPUTY), found.dayOf(decision), decision);
		});
	}

	/** A dissolved chapter gave its city free; someone else may have it now (R1). */
	private void requireFreeCity(Chapter chapter) {
		chapterIn(chapter.getCity()).filter((taken) -> !taken.slug().equals(chapter.getSlug())).ifPresent((taken) -> {
			throw new RuleViolation("chapter.city.taken", taken.city().zh());
		});
	}

	private void decide(UUID chapter, Consumer<Chapter> verb) {
		Chapter found = this.chapters.findById(chapter).orElseThrow(NotFoundException::new);
		verb.accept(found);
		this.chapters.saveAndFlush(found);
	}

	/** Says from which day on the portal knows of everything the chapter did. */
	public void completeRecordsFrom(UUID chapter, LocalDate day) {
		Chapter found = this.chapters.findById(chapter).orElseThrow(NotFoundException::new);
		found.completeRecordsFrom(day);
		this.chapters.save(found);
	}

	/**
	 * The chapter that already stands in that city, going by its names in both languages.
	 */
	@Transactional(readOnly = true)
	public Optional<TakenCity> chapterIn(LocalizedText city) {
		return this.chapters.findTakenCities()
			.stream()
			.filter((taken) -> CityKey.isSameCity(taken.city(), city))
			.findFirst();
	}

	/**
	 * A slug for a city that no chapter has yet: its English name, or its pinyin in one
	 * word.
	 */
	@Transactional(readOnly = true)
	public Slug freeSlug(LocalizedText city) {
		Slug wanted = Slug.from((city.en() != null) ? city.en() : CityKey.of(String.valueOf(city.zh())).reading());
		Slug free = wanted;
		for (int number = 2; this.chapters.existsBySlug(free.value()); number++) {
			free = new Slug(wanted + "-" + number);
		}
		return free;
	}

	@Transactional(readOnly = true)
	public Optional<ChapterReference> reference(String slug) {
		return this.chapters.findBySlug(slug).map(this::reference);
	}

	@Transactional(readOnly = true)
	public Optional<ChapterReference> reference(UUID id) {
		return this.chapters.findById(id).map(this::reference);
	}

	/** Neighbours in time get different colours. */
	private int nextHue() {
		return (int) (this.chapters.count() % HUES);
	}

	private ChapterReference reference(Chapter chapter) {
		return new ChapterReference(chapter.getId(), chapter.getSlug(), chapter.getCity(),
				this.communities.current().chapterName().with(chapter.getCity()), chapter.getZone());
	}

}
