package org.kaiyuanshe.kcc.pagecache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Holds an answer back until it is known whether to keep it. What grows too large to be
 * kept goes its way.
 */
class RecordedResponse extends HttpServletResponseWrapper {

	private final int largest;

	private final Map<String, List<String>> outer;

	private final ByteArrayOutputStream held = new ByteArrayOutputStream(16 * 1024);

	private final ServletOutputStream stream = new Holding();

	private @Nullable PrintWriter writer;

	private boolean gone;

	private int error;

	private @Nullable String message;

	private @Nullable Locale language;

	RecordedResponse(HttpServletResponse response, int largest) {
		super(response);
		this.largest = largest;
		this.outer = Sending.headers(response);
	}

	/**
	 * What stood in the answer before anybody began to make it: said by those before, of
	 * this request alone or of all.
	 */
	Map<String, List<String>> outer() {
		return this.outer;
	}

	/** Whether all of it is still here. */
	boolean isWhole() {
		return !this.gone && this.error == 0 && !super.isCommitted();
	}

	/** The status that is to be answered with an error page; 0 for none. */
	int error() {
		return this.error;
	}

	/** The language that was set; servers do not tell it among the headers. */
	@Nullable Locale language() {
		return this.language;
	}

	byte[] body() {
		flushWriter();
		return this.held.toByteArray();
	}

	/** Lets it go its way. */
	void release() throws IOException {
		if (this.error != 0) {
			super.sendError(this.error, this.message);
		}
		else if (!this.gone) {
			flushWriter();
			this.gone = true;
			this.held.writeTo(super.getOutputStream());
		}
	}

	@Override
	public void setLocale(Locale locale) {
		this.language = locale;
		super.setLocale(locale);
	}

	@Override
	public ServletOutputStream getOutputStream() {
		return this.stream;
	}

	@Override
	public PrintWriter getWriter() {
		if (this.writer == null) {
			String named = getCharacterEncoding();
			Charset charset = (named != null) ? Charset.forName(named) : StandardCharsets.UTF_8;
			this.writer = new PrintWriter(new OutputStreamWriter(this.stream, charset));
		}
		return this.writer;
	}

	@Override
	public void sendError(int status) {
		sendError(status, null);
	}

	@Override
	public void sendError(int status, @Nullable String text) {
		resetBuffer();
		this.error = status;
		this.message = text;
	}

	/** An answer under way is not sent before its end. */
	@Override
	public void flushBuffer() throws IOException {
		flushWriter();
		if (this.gone) {
			super.flushBuffer();
		}
	}

	@Override
	public boolean isCommitted() {
		return this.error != 0 || super.isCommitted();
	}

	@Override
	public int getStatus() {
		return (this.error != 0) ? this.error : super.getStatus();
	}

	@Override
	public void reset() {
		super.reset();
		this.held.reset();
	}

	@Override
	public void resetBuffer() {
		super.resetBuffer();
		this.held.reset();
	}

	private void flushWriter() {
		if (this.writer != null) {
			this.writer.flush();
		}
	}

	private void make(int length) throws IOException {
		if (!this.gone && this.held.size() + length > this.largest) {
			this.gone = true;
			this.held.writeTo(super.getOutputStream());
		}
	}

	private final class Holding extends ServletOutputStream {

		@Override
		public void write(int b) throws IOException {
			write(new byte[] { (byte) b }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			if (RecordedResponse.this.error != 0) {
				return;
			}
			make(length);
			if (RecordedResponse.this.gone) {
				RecordedResponse.super.getOutputStream().write(bytes, from, length);
			}
			else {
				RecordedResponse.this.held.write(bytes, from, length);
			}
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new IllegalStateException("asynchronous writing is not foreseen");
		}

	}

}
