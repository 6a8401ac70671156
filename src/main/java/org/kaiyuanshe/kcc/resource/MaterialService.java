package org.kaiyuanshe.kcc.resource;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests for materials in and keeps their answers. */
@Service
@Transactional
class MaterialService {

	private final MaterialRepository requests;

	private final PortalSettings settings;

	private final Clock clock;

	MaterialService(MaterialRepository requests, PortalSettings settings, Clock clock) {
		this.requests = requests;
		this.settings = settings;
		this.clock = clock;
	}

	/** Asks for materials and returns the id of the request. */
	public UUID ask(ChapterReference chapter, MaterialWish wish, UUID by) {
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.ofInstant(now, this.settings.zone());
		return this.requests.saveAndFlush(MaterialRequest.ask(chapter, wish, by, now, today)).getId();
	}

	public void grant(UUID id, UUID by, @Nullable String words) {
		decide(held(id), by, words, MaterialRequest::grant);
	}

	public void refuse(UUID id, UUID by, String reason) {
		decide(held(id), by, reason, MaterialRequest::refuse);
	}

	public void send(UUID id, UUID by, @Nullable String words) {
		decide(held(id), by, words, MaterialRequest::send);
	}

	/** The chapter takes its own request back; another chapter's is not there. */
	public void withdraw(ChapterReference chapter, UUID id, UUID by) {
		MaterialRequest request = held(id);
		if (!request.getChapterId().equals(chapter.id())) {
			throw new NotFoundException();
		}
		decide(request, by, null, MaterialRequest::withdraw);
	}

	private MaterialRequest held(UUID id) {
		return this.requests.hold(id).orElseThrow(NotFoundException::new);
	}

	private void decide(MaterialRequest request, UUID by, @Nullable String reason,
			BiConsumer<MaterialRequest, Decision> verb) {
		verb.accept(request, new Decision(by, this.clock.instant(), reason));
		this.requests.saveAndFlush(request);
	}

}
