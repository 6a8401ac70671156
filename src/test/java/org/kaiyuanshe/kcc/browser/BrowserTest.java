package org.kaiyuanshe.kcc.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.kaiyuanshe.kcc.ServerTest;

/**
 * The whole portal on a port of its own, for a real browser. Skipped, and said so, where
 * no Chromium is found.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@ExtendWith(ChromiumExtension.class)
@interface BrowserTest {

}
