package org.kaiyuanshe.kcc.account.admin;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a suspension is lifted; the owner of the account reads it. */
record LiftForm(@NotBlank @Size(max = 2000) @Nullable String reason) {
}
