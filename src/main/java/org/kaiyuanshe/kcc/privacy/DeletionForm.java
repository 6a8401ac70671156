package org.kaiyuanshe.kcc.privacy;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.validation.BindingResult;

import jakarta.validation.constraints.Size;

/**
 * Someone wants to go, and types the address of their account so that it is no slip of
 * the hand.
 */
record DeletionForm(@Nullable @Size(max = 200) String address) {

	void check(String own, BindingResult result) {
		if (!result.hasErrors() && (this.address == null || !this.address.strip().equalsIgnoreCase(own))) {
			FormErrors.reject(result, "address", this.address, "deletion.address.other");
		}
	}

}
