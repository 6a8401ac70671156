package org.kaiyuanshe.kcc.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * The whole portal on a port of its own, for a real browser. Skipped, and said so, where
 * no Chromium is found.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "portal.embedded=true", "portal.jobs.enabled=false", "portal.throttle.spared=127.0.0.0/8",
				"portal.photos.folder=target/test-photos-${test.fork:1}" })
@Import({ TestDatabase.class, TestClock.Configuration.class })
@ExtendWith(ChromiumExtension.class)
@interface BrowserTest {

}
