package org.kaiyuanshe.kcc.photo;

import java.util.Objects;

import org.kaiyuanshe.kcc.core.ForCommands;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.photo.PhotoSettings.S3;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Keeps photos in an object store where one is configured, and in a folder otherwise. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PhotoSettings.class)
@ForCommands
class PhotoStoreConfiguration {

	@Bean
	PhotoStore photoStore(PhotoSettings settings, PortalSettings portal) {
		S3 s3 = settings.s3();
		if (s3 != null) {
			return new S3PhotoStore(client(s3), s3.bucket(), s3.folder());
		}
		return new FolderPhotoStore(Objects.requireNonNullElse(settings.folder(), portal.data().resolve("photos")));
	}

	/** Checksums beyond the signature are asked for by Amazon alone. */
	static S3Client client(S3 s3) {
		return S3Client.builder()
			.httpClientBuilder(UrlConnectionHttpClient.builder())
			.endpointOverride(s3.endpoint())
			.region(Region.of(s3.region()))
			.forcePathStyle(true)
			.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
			.responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
			.credentialsProvider(
					StaticCredentialsProvider.create(AwsBasicCredentials.create(s3.accessKey(), s3.secretKey())))
			.build();
	}

}
