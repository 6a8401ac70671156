package org.kaiyuanshe.kcc.signin.factor;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Size;

/** What a device answered to a challenge, as JSON. */
record PasskeyForm(@Size(max = 32_000) @Nullable String credential, @Nullable String next) {
}
