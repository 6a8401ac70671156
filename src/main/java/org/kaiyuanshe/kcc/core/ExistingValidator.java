package org.kaiyuanshe.kcc.core;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Looks into the database; nothing is always there. */
class ExistingValidator implements ConstraintValidator<Existing, String> {

	private final JdbcClient jdbc;

	private String sql = "";

	ExistingValidator(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void initialize(Existing constraint) {
		this.sql = "select exists (select from " + constraint.value() + ")";
	}

	@Override
	public boolean isValid(@Nullable String it, ConstraintValidatorContext context) {
		return it == null || this.jdbc.sql(this.sql).param("it", it).query(Boolean.class).single();
	}

}
