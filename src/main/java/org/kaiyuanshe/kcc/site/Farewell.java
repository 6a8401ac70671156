package org.kaiyuanshe.kcc.site;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps a node at work for a while after it was told to stop. Its readiness is gone by
 * then; the port is closed and open requests are finished afterwards.
 */
@Component
class Farewell implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Farewell.class);

	private final ShutdownSettings settings;

	private volatile boolean running;

	Farewell(ShutdownSettings settings) {
		this.settings = settings;
	}

	/** Before everything else, the web server above all. */
	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		if (this.settings.linger().isPositive()) {
			log.info("Told to stop: no longer ready, and answers for another {} ms", this.settings.linger().toMillis());
			try {
				Thread.sleep(this.settings.linger());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
