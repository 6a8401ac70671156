package org.kaiyuanshe.kcc.security;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Something valid for every field of every form. */
final class FormSamples {

	private static final Properties VALUES = read();

	private FormSamples() {
	}

	/** A form that would be accepted; fails for a field that nobody has a sample for. */
	static Map<String, String> of(List<String> fields) {
		Map<String, String> form = new LinkedHashMap<>();
		for (String field : fields) {
			String name = field.substring(field.lastIndexOf('.') + 1);
			String kind = VALUES.containsKey(name) ? name : name.replaceAll("\\d$", "");
			String value = VALUES.getProperty(name.equals(field) ? name : "nested." + name, VALUES.getProperty(kind));
			if (value == null) {
				throw new IllegalStateException("no sample for the form field " + field);
			}
			form.put(field, value);
		}
		return form;
	}

	private static Properties read() {
		try (Reader file = new InputStreamReader(
				Objects.requireNonNull(FormSamples.class.getResourceAsStream("/form-samples.properties")),
				StandardCharsets.UTF_8)) {
			Properties values = new Properties();
			values.load(file);
			return values;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
