package org.kaiyuanshe.kcc.photo;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

import com.robothy.s3.rest.LocalS3;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.photo.PhotoSettings.S3;

import static org.assertj.core.api.Assertions.assertThat;

class S3PhotoStoreTests extends PhotoStoreTests {

	private static final AtomicInteger BUCKETS = new AtomicInteger();

	private static LocalS3 server;

	@BeforeAll
	static void start() throws IOException, InterruptedException {
		server = LocalS3.builder().port(freePort()).build();
		server.start();
		awaitIt();
	}

	/** It opens its port a moment after it says that it started. */
	private static void awaitIt() throws InterruptedException {
		for (int attempt = 0; attempt < 100; attempt++) {
			try (Socket socket = new Socket("localhost", server.getPort())) {
				return;
			}
			catch (IOException ex) {
				Thread.sleep(100);
			}
		}
	}

	@AfterAll
	static void stop() {
		server.shutdown();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Override
	PhotoStore open() {
		return storeIn(bucket(), "");
	}

	@Test
	void twoFoldersOfABucketKnowNothingOfEachOther() {
		String bucket = bucket();
		PhotoStore one = storeIn(bucket, "one");
		PhotoStore other = storeIn(bucket, "other/");
		one.put(NAME, new byte[] { 1 });
		assertThat(other.exists(NAME)).isFalse();
		assertThat(names(other)).isEmpty();
		other.put(NAME, new byte[] { 2 });
		other.delete(NAME);
		assertThat(names(one)).containsExactly(NAME);
	}

	private static String bucket() {
		String bucket = "photos-" + BUCKETS.incrementAndGet();
		PhotoStoreConfiguration.client(settings(bucket, "")).createBucket((create) -> create.bucket(bucket));
		return bucket;
	}

	private static PhotoStore storeIn(String bucket, String prefix) {
		S3 settings = settings(bucket, prefix);
		return new S3PhotoStore(PhotoStoreConfiguration.client(settings), bucket, settings.folder());
	}

	private static S3 settings(String bucket, String prefix) {
		return new S3(URI.create("http://localhost:" + server.getPort()), "us-east-1", bucket, prefix, "key", "secret");
	}

}
