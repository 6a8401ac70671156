package org.kaiyuanshe.kcc.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A property of an entity, or a kind of value, that nobody reads in the audit log: it
 * says that it changed, not from what to what. Passwords, hashes, tokens and secrets are
 * meant without it, by their names.
 */
@Documented
@Target({ ElementType.FIELD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Confidential {

}
