package org.kaiyuanshe.kcc.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The line between the portal and its database, which can be made slow, be frozen, and be
 * cut.
 */
final class Link implements AutoCloseable {

	private final ServerSocket entrance;

	private final int target;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition thawed = this.lock.newCondition();

	private boolean frozen;

	private volatile Duration delay = Duration.ZERO;

	Link(int target) throws IOException {
		this.target = target;
		this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(this::accept);
	}

	int port() {
		return this.entrance.getLocalPort();
	}

	/** How much later each thing that the portal says arrives. */
	void delay(Duration delay) {
		this.delay = delay;
	}

	/** Nothing arrives any longer, in either direction, and nothing breaks. */
	void freeze() {
		this.lock.lock();
		try {
			this.frozen = true;
		}
		finally {
			this.lock.unlock();
		}
	}

	/** All that was held up arrives. */
	void thaw() {
		this.lock.lock();
		try {
			this.frozen = false;
			this.thawed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** How many connections there are now. */
	int connections() {
		return this.sockets.size() / 2;
	}

	private void accept() {
		while (!this.entrance.isClosed()) {
			try {
				Socket near = this.entrance.accept();
				Thread.ofVirtual().start(() -> connect(near));
			}
			catch (IOException ex) {
				// Closed.
			}
		}
	}

	private void connect(Socket near) {
		try {
			Socket far = new Socket(InetAddress.getLoopbackAddress(), this.target);
			this.sockets.add(near);
			this.sockets.add(far);
			Thread.ofVirtual().start(() -> carry(near, far, true));
			Thread.ofVirtual().start(() -> carry(far, near, false));
		}
		catch (IOException ex) {
			close(near);
		}
	}

	private void carry(Socket from, Socket to, boolean late) {
		byte[] part = new byte[16_384];
		try {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int length = in.read(part); length >= 0; length = in.read(part)) {
				if (late && !this.delay.isZero()) {
					Thread.sleep(this.delay);
				}
				awaitThaw();
				out.write(part, 0, length);
			}
		}
		catch (IOException | InterruptedException ex) {
			// One end is gone; the other follows.
		}
		finally {
			close(from);
			close(to);
		}
	}

	private void awaitThaw() {
		this.lock.lock();
		try {
			while (this.frozen) {
				this.thawed.awaitUninterruptibly();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	private void close(Socket socket) {
		this.sockets.remove(socket);
		try {
			socket.close();
		}
		catch (IOException ex) {
			// It is closed.
		}
	}

	@Override
	public void close() throws IOException {
		thaw();
		this.entrance.close();
		this.sockets.forEach(this::close);
	}

}
