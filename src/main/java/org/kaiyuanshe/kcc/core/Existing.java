package org.kaiyuanshe.kcc.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * What an address names is there: a filter, or the place where a list goes on. An address
 * that nobody made is answered with 400, not with an empty list.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ExistingValidator.class)
public @interface Existing {

	/**
	 * Where it is, in SQL: what follows {@code from}, with the value as {@code :it}.
	 */
	String value();

	/** Nobody reads it: the address was not typed into a form. */
	String message() default "";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
