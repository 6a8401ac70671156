package org.kaiyuanshe.kcc.chapter;

import java.time.Instant;
import java.util.List;

import org.kaiyuanshe.kcc.core.Task;

/**
 * What of a module waits for a chapter's team; the chapter's dashboard asks every one.
 */
public interface ChapterTasks {

	List<Task> forChapter(ChapterReference chapter, Instant now);

}
