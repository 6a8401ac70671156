package org.kaiyuanshe.kcc.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.Slice;
import org.kaiyuanshe.kcc.workgroup.WorkgroupCard;
import org.kaiyuanshe.kcc.workgroup.WorkgroupPage;
import org.kaiyuanshe.kcc.workgroup.WorkgroupPages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import jakarta.validation.Valid;

/**
 * Workgroups in the order of the records; they are few, so that they are read at once.
 */
@RestController
@RequestMapping(path = "/api/v1/workgroups", produces = MediaType.APPLICATION_JSON_VALUE)
class WorkgroupsApi {

	private final WorkgroupPages workgroups;

	private final Communities communities;

	private final Answers answers;

	private final PortalSettings settings;

	WorkgroupsApi(WorkgroupPages workgroups, Communities communities, Answers answers, PortalSettings settings) {
		this.workgroups = workgroups;
		this.communities = communities;
		this.answers = answers;
		this.settings = settings;
	}

	@GetMapping
	ResponseEntity<String> list(@Valid WorkgroupQuery query, Locale locale) {
		List<WorkgroupCard> all = this.workgroups.list(query.tag());
		List<WorkgroupCard> rest = all.subList(from(all, Answers.key(query.cursor())), all.size())
			.stream()
			.filter(query::wants)
			.limit(query.size() + 1L)
			.toList();
		Slice<WorkgroupCard> page = Slice.of(rest, query.size(), WorkgroupCard::slug);
		Reader reader = new Reader(this.settings, locale);
		return this.answers.list(page.items().stream().map((card) -> WorkgroupItem.of(card, reader)).toList(),
				page.next(), locale);
	}

	@GetMapping("/{slug}")
	ResponseEntity<String> show(@PathVariable String slug, Locale locale) {
		WorkgroupPage page = this.workgroups.find(slug).orElseThrow(NotFoundException::new);
		return this.answers.one(WorkgroupDetail.of(page, Person.of(page.team(), this.communities, locale),
				new Reader(this.settings, locale)), locale);
	}

	private static int from(List<WorkgroupCard> all, @Nullable String after) {
		if (after == null) {
			return 0;
		}
		return IntStream.range(0, all.size())
			.filter((at) -> all.get(at).slug().equals(after))
			.map((at) -> at + 1)
			.findFirst()
			.orElseThrow(() -> new BadQuery("cursor", "api.cursor"));
	}

}
