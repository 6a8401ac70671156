package org.kaiyuanshe.kcc.photo;

import java.net.URI;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where photos are kept.
 *
 * @param folder the folder for them; {@code photos} below the portal's data unless said
 * otherwise
 * @param s3 an object store to keep them in instead
 */
@ConfigurationProperties("portal.photos")
record PhotoSettings(@Nullable Path folder, @Nullable S3 s3) {

	/**
	 * An object store that speaks S3.
	 *
	 * @param endpoint where it answers; buckets are part of the path
	 * @param prefix a folder in the bucket, for a bucket that others use, too
	 */
	record S3(URI endpoint, @DefaultValue("us-east-1") String region, String bucket, @DefaultValue("") String prefix,
			String accessKey, String secretKey) {

		/** What the keys of all files begin with. */
		String folder() {
			return (this.prefix.isBlank() || this.prefix.endsWith("/")) ? this.prefix.strip() : this.prefix + "/";
		}

		/** A secret never shows up in a log. */
		@Override
		public String toString() {
			return "S3[" + this.endpoint + "/" + this.bucket + "/" + folder() + "]";
		}

	}

}
