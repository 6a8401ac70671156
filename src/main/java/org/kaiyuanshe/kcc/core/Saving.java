package org.kaiyuanshe.kcc.core;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Tries to save a form. What a rule forbids, or someone else overtook, is said on the
 * form that is shown again with everything typed, and answers 409.
 */
public record Saving(BindingResult result, Model model, HttpServletResponse response) {

	/**
	 * Whether it could be saved; the form says why not.
	 * @param form none where a field could not be converted
	 */
	public boolean of(@Nullable EditForm form, Runnable save) {
		if (form != null) {
			form.check(this.result);
		}
		if (this.result.hasErrors()) {
			return false;
		}
		try {
			save.run();
			return true;
		}
		catch (RuleViolation ex) {
			this.response.setStatus(HttpStatus.CONFLICT.value());
			this.result.addError(
					new ObjectError(this.result.getObjectName(), new String[] { ex.key() }, ex.arguments(), null));
			return false;
		}
	}

	/**
	 * The same where someone else may have saved first: what is stored now then stands
	 * next to what was typed.
	 */
	public <F extends Record & EditForm> boolean of(@Nullable F form, Supplier<F> stored, Runnable save) {
		try {
			return of(form, save);
		}
		catch (OptimisticLockingFailureException ex) {
			F theirs = stored.get();
			this.response.setStatus(HttpStatus.CONFLICT.value());
			this.model.addAttribute("theirs", theirs);
			this.model.addAttribute("differences", FormDifferences.between((form != null) ? form : theirs, theirs));
			return false;
		}
	}

}
