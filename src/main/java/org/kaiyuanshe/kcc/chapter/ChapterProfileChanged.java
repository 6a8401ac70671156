package org.kaiyuanshe.kcc.chapter;

import java.util.UUID;

import org.kaiyuanshe.kcc.core.AuditedEvent;

/** What a chapter says about itself was rewritten. */
public record ChapterProfileChanged(UUID by, UUID chapter, String slug) implements AuditedEvent {

	@Override
	public String subject() {
		return "chapter/" + this.slug;
	}

}
