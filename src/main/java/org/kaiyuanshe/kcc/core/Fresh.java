package org.kaiyuanshe.kcc.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;

/**
 * Stands on a handler, or on a controller for all of its handlers, that asks for a
 * sign-in of the last ten minutes. Whoever signed in before that says once more that it
 * is they, and goes on to where they wanted. A form that was opened in time is taken
 * twice as long.
 */
@Documented
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Fresh {

	/** For how long a sign-in is fresh. */
	Duration LASTS = Duration.ofMinutes(10);

	/**
	 * Whether the handler answers with a file, after which the browser would stay where
	 * it is: then the way leads back to the page with the link.
	 */
	boolean file() default false;

}
