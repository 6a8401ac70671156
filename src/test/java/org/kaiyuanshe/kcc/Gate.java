package org.kaiyuanshe.kcc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a port of this machine that can be closed and opened. */
public final class Gate implements AutoCloseable {

	private final int target;

	private final int port;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private volatile ServerSocket entrance;

	public Gate(int target) {
		this.target = target;
		this.entrance = listen(0);
		this.port = this.entrance.getLocalPort();
	}

	public int port() {
		return this.port;
	}

	/** Ends what goes through, and refuses what wants to. */
	@Override
	public void close() {
		quietly(this.entrance);
		this.open.forEach(Gate::quietly);
		this.open.clear();
	}

	public void open() {
		this.entrance = listen(this.port);
	}

	private ServerSocket listen(int at) {
		try {
			ServerSocket socket = new ServerSocket();
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
			Thread.ofVirtual().start(() -> accept(socket));
			return socket;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void accept(ServerSocket socket) {
		try {
			while (!socket.isClosed()) {
				Socket from = socket.accept();
				Socket to = new Socket(InetAddress.getLoopbackAddress(), this.target);
				this.open.add(from);
				this.open.add(to);
				Thread.ofVirtual().start(() -> pass(from, to));
				Thread.ofVirtual().start(() -> pass(to, from));
			}
		}
		catch (IOException ex) {
			quietly(socket);
		}
	}

	private void pass(Socket from, Socket to) {
		try (from; to) {
			from.getInputStream().transferTo(to.getOutputStream());
		}
		catch (IOException ex) {
			this.open.remove(from);
		}
	}

	private static void quietly(AutoCloseable closeable) {
		try {
			closeable.close();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
