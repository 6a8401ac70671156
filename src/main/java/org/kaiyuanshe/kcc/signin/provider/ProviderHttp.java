package org.kaiyuanshe.kcc.signin.provider;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * How providers are asked: no longer than a visitor waits, no more than a page of answer,
 * and never on to where a redirect leads.
 */
@Component
class ProviderHttp {

	private static final Duration CONNECT = Duration.ofSeconds(3);

	private static final Duration ANSWER = Duration.ofSeconds(5);

	private static final int MOST_BYTES = 512 * 1024;

	private final JdkClientHttpRequestFactory requests;

	ProviderHttp() {
		this(ANSWER);
	}

	private ProviderHttp(Duration answer) {
		this.requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(Redirect.NEVER).build());
		this.requests.setReadTimeout(answer);
	}

	static ProviderHttp answeringWithin(Duration answer) {
		return new ProviderHttp(answer);
	}

	/** A client of one's own, to be given converters and an error handler. */
	RestTemplate template() {
		RestTemplate template = new RestTemplate(this.requests);
		template.getInterceptors().add((request, body, execution) -> new Bounded(execution.execute(request, body)));
		return template;
	}

	/** An answer that ends with an error where it gets too long. */
	private record Bounded(ClientHttpResponse answer) implements ClientHttpResponse {

		@Override
		public HttpStatusCode getStatusCode() throws IOException {
			return this.answer.getStatusCode();
		}

		@Override
		public String getStatusText() throws IOException {
			return this.answer.getStatusText();
		}

		@Override
		public HttpHeaders getHeaders() {
			return this.answer.getHeaders();
		}

		@Override
		public InputStream getBody() throws IOException {
			return new BoundedStream(this.answer.getBody());
		}

		@Override
		public void close() {
			this.answer.close();
		}

	}

	private static final class BoundedStream extends FilterInputStream {

		private int left = MOST_BYTES;

		private BoundedStream(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			return count(super.read(), 1);
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			return count(read, read);
		}

		private int count(int result, int read) throws IOException {
			this.left -= (result < 0) ? 0 : read;
			if (this.left < 0) {
				throw new IOException("the answer is too long");
			}
			return result;
		}

	}

}
