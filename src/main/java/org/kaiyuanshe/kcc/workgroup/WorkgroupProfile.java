package org.kaiyuanshe.kcc.workgroup;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * What a workgroup's leads write about it.
 *
 * @param intro Markdown
 * @param mailbox a group mailbox, never a person's (R17)
 */
record WorkgroupProfile(LocalizedText intro, List<String> tags, @Nullable String mailbox, List<WorkgroupLink> links) {
}
