package org.kaiyuanshe.kcc.workgroup;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Existing;

/** Which workgroups a visitor looks at: those with a tag, or all. */
record WorkgroupFilter(@Existing("workgroup where parent_id is null and :it = any (tags)") @Nullable String tag) {

	WorkgroupFilter {
		tag = (tag == null || tag.isBlank()) ? null : tag;
	}

}
