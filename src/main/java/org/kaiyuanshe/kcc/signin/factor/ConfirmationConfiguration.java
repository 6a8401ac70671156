package org.kaiyuanshe.kcc.signin.factor;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sets the gate before every handler and before the other gates. */
@Configuration(proxyBeanMethods = false)
class ConfirmationConfiguration implements WebMvcConfigurer {

	private final ConfirmationGate gate;

	ConfirmationConfiguration(ConfirmationGate gate) {
		this.gate = gate;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.gate).order(Ordered.HIGHEST_PRECEDENCE);
	}

}
