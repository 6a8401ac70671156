package org.kaiyuanshe.kcc.security;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts {@link RefusalReport} in the place of the server's own report. */
@Component
class RefusalReports implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

	private final MessageSource messages;

	private final JsonMapper json;

	RefusalReports(MessageSource messages, JsonMapper json) {
		this.messages = messages;
		this.json = json;
	}

	@Override
	public void customize(ConfigurableTomcatWebServerFactory factory) {
		factory.addContextCustomizers((context) -> {
			StandardHost host = (StandardHost) context.getParent();
			host.setErrorReportValveClass(null);
			// Behind the one that Spring Boot adds, so that it speaks first.
			host.getPipeline().addValve(new RefusalReport(this.messages, this.json));
		});
	}

}
