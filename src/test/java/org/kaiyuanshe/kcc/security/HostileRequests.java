package org.kaiyuanshe.kcc.security;

import java.util.List;

/** Forms, bodies and parts of paths that no browser sends for one of our pages. */
final class HostileRequests {

	/** Of the field named first with the value named second. */
	static final List<String> SHAPES = List.of("%1$s=%2$s&%1$s=%2$s", "%1$s[]=%2$s", "%1$s[0]=%2$s",
			"%1$s[999999999]=x", "%1$s.x.y=%2$s", "_%1$s=on", "!%1$s=%2$s", "%1$s[class]=x&class.module.classLoader=x");

	private static final String MULTIPART = "multipart/form-data; boundary=b";

	private static final String PART_OF_FORM = "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n--b--\r\n";

	private static final int BIG = 2_000_000;

	static final List<Body> BODIES = List.of(new Body("application/json", "{\"title\":[{}]}"),
			new Body("application/xml", "<!DOCTYPE a SYSTEM 'file:/etc/passwd'><a/>"),
			new Body("no/such;charset=none", "x"), new Body(MULTIPART, PART_OF_FORM.formatted("title", "", "x")),
			new Body(MULTIPART, PART_OF_FORM.formatted("title", "; filename=\"../../x\u0001.svg\"", "<svg/>")),
			new Body(MULTIPART, "--b\r\nContent-Disp"), new Body("multipart/form-data", "x"));

	static final List<String> PATHS = List.of("%00", "%FF", "%ED%A0%80", "%F0%9F%98%80", "..%2f", "%2e%2e",
			"a".repeat(4000), "'%20or%201=1--", "%0d%0aX:%201", "-1", "%25n", "null");

	private HostileRequests() {
	}

	static Body bigFile() {
		return new Body(MULTIPART, PART_OF_FORM.formatted("title", "; filename=\"x\"", "x".repeat(BIG)));
	}

	/** What is sent as a form. */
	record Body(String type, String content) {
	}

}
