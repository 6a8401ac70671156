package org.kaiyuanshe.kcc.chapter;

import java.time.ZoneId;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.LocalizedText;

/** What other modules need to know of a chapter. */
public record ChapterReference(UUID id, String slug, LocalizedText city, LocalizedText name, ZoneId zone) {
}
