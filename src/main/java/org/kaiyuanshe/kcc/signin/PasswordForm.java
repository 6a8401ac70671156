package org.kaiyuanshe.kcc.signin;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A password that shows who one is. */
record PasswordForm(@NotBlank @Size(max = 512) @Nullable String password, @Nullable String next) {
}
