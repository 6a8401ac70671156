package org.kaiyuanshe.kcc.api;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.workgroup.WorkgroupCard;
import org.kaiyuanshe.kcc.workgroup.WorkgroupKind;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/** What a program asks of the list of workgroups. */
record WorkgroupQuery(@Nullable WorkgroupKind kind, @Size(max = 100) @Nullable String tag, @Nullable Boolean archived,
		@Size(max = 400) @Nullable String cursor, @Min(1) @Max(100) @Nullable Integer limit) {

	boolean wants(WorkgroupCard card) {
		return (this.kind == null || this.kind == card.kind())
				&& (this.archived == null || this.archived == card.archived());
	}

	int size() {
		return (this.limit != null) ? this.limit : 30;
	}

}
