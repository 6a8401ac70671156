package org.kaiyuanshe.kcc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * The whole portal with records and samples on a fresh PostgreSQL database, a clock that
 * tests set, and no jobs running.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = { "portal.embedded=true", "portal.jobs.enabled=false", "portal.db.listen=false",
		"portal.page-cache.size=0", "portal.throttle.spared=127.0.0.0/8",
		"portal.photos.folder=target/test-photos-${test.fork:1}", "portal.metrics.token=for-tests-0123456789" })
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestClock.Configuration.class, Fixtures.class })
public @interface PortalTest {

}
