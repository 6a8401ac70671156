package org.kaiyuanshe.kcc.signin;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The address of someone who wants to sign in with a code. */
record AskForm(@NotBlank @Email @Size(max = 200) @Nullable String email) {
}
