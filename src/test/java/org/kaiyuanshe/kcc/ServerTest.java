package org.kaiyuanshe.kcc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.kaiyuanshe.kcc.signin.provider.ProviderFixture;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * The portal as {@link PortalTest} has it, behind a real server on a free port, for what
 * only a real server shows. A {@link Visitor} goes there.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "portal.embedded=true", "portal.jobs.enabled=false", "portal.db.listen=false",
				"portal.page-cache.size=0", "portal.throttle.spared=127.0.0.0/8",
				"portal.photos.folder=target/test-photos-${test.fork:1}", "portal.metrics.token=for-tests-0123456789" })
@Import({ TestDatabase.class, TestClock.Configuration.class, ProviderFixture.class })
public @interface ServerTest {

}
