package org.kaiyuanshe.kcc.share;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Draws pictures, at most two at once, and remembers the latest, so that a crowd that
 * asks for them costs neither memory nor time.
 */
@Component
class Pictures {

	private static final int AT_ONCE = 2;

	private static final int REMEMBERED = 64;

	private static final int SECONDS = 3;

	private final Semaphore free = new Semaphore(AT_ONCE);

	private final Map<Sheet, byte[]> drawn = Collections.synchronizedMap(new LinkedHashMap<>(16, .75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<Sheet, byte[]> eldest) {
			return size() > REMEMBERED;
		}
	});

	/** The picture as PNG; 503 where too many wait for theirs. */
	byte[] png(Sheet sheet) {
		byte[] known = this.drawn.get(sheet);
		return (known != null) ? known : draw(sheet);
	}

	private byte[] draw(Sheet sheet) {
		waitForTurn();
		try {
			byte[] png = encode(sheet);
			this.drawn.put(sheet, png);
			return png;
		}
		finally {
			this.free.release();
		}
	}

	private void waitForTurn() {
		try {
			if (!this.free.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
				throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
		}
	}

	private static byte[] encode(Sheet sheet) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			ImageIO.write(Painter.paint(sheet), "png", out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
