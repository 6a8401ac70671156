package org.kaiyuanshe.kcc.press;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.member.MemberService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests for consent in and keeps their answers (R7). */
@Service
@Transactional
class PressService {

	private final PressRepository requests;

	private final MemberService members;

	private final Clock clock;

	PressService(PressRepository requests, MemberService members, Clock clock) {
		this.requests = requests;
		this.members = members;
		this.clock = clock;
	}

	/** Asks for consent and returns the id of the request. */
	public UUID ask(ChapterReference chapter, Manuscript manuscript, UUID by) {
		return this.requests.saveAndFlush(PressRequest.ask(chapter, manuscript, by, this.clock.instant())).getId();
	}

	public void grant(UUID id, UUID by, @Nullable String condition) {
		decide(held(id), by, condition, PressRequest::grant);
	}

	public void refuse(UUID id, UUID by, String reason) {
		decide(held(id), by, reason, PressRequest::refuse);
	}

	/** The chapter takes its own request back; another chapter's is not there. */
	public void withdraw(ChapterReference chapter, UUID id, UUID by) {
		PressRequest request = held(id);
		if (!request.getChapterId().equals(chapter.id())) {
			throw new NotFoundException();
		}
		decide(request, by, null, PressRequest::withdraw);
	}

	private PressRequest held(UUID id) {
		return this.requests.hold(id).orElseThrow(NotFoundException::new);
	}

	private void decide(PressRequest request, UUID by, @Nullable String reason,
			BiConsumer<PressRequest, Decision> verb) {
		Decision earlier = request.getDecision();
		if (earlier != null) {
			throw new RuleViolation("press.decided." + request.getStatus(),
					this.members.nameOf(Objects.requireNonNull(earlier.by())));
		}
		verb.accept(request, new Decision(by, this.clock.instant(), reason));
		this.requests.saveAndFlush(request);
	}

}
