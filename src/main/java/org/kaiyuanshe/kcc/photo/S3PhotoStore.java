package org.kaiyuanshe.kcc.photo;

import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Keeps photos in a bucket of an object store that speaks S3. */
final class S3PhotoStore implements PhotoStore {

	private final S3Client client;

	private final String bucket;

	private final String folder;

	S3PhotoStore(S3Client client, String bucket, String folder) {
		this.client = client;
		this.bucket = bucket;
		this.folder = folder;
	}

	@Override
	public void put(String name, byte[] content) {
		this.client.putObject((put) -> put.bucket(this.bucket).key(this.folder + name), RequestBody.fromBytes(content));
	}

	@Override
	public Optional<InputStream> open(String name) {
		try {
			return Optional.of(this.client.getObject((get) -> get.bucket(this.bucket).key(this.folder + name)));
		}
		catch (NoSuchKeyException ex) {
			return Optional.empty();
		}
	}

	@Override
	public boolean exists(String name) {
		try {
			this.client.headObject((head) -> head.bucket(this.bucket).key(this.folder + name));
			return true;
		}
		catch (NoSuchKeyException ex) {
			return false;
		}
	}

	@Override
	public void delete(String name) {
		this.client.deleteObject((delete) -> delete.bucket(this.bucket).key(this.folder + name));
	}

	@Override
	public Stream<StoredFile> list() {
		return this.client.listObjectsV2Paginator((list) -> list.bucket(this.bucket).prefix(this.folder))
			.contents()
			.stream()
			.map(this::stored);
	}

	private StoredFile stored(S3Object object) {
		return new StoredFile(object.key().substring(this.folder.length()), object.lastModified());
	}

}
