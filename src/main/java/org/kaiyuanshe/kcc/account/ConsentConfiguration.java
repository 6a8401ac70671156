package org.kaiyuanshe.kcc.account;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sets the gate before every page of the signed-in area but the one that opens it. */
@Configuration(proxyBeanMethods = false)
class ConsentConfiguration implements WebMvcConfigurer {

	private final ConsentGate gate;

	ConsentConfiguration(ConsentGate gate) {
		this.gate = gate;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.gate)
			.addPathPatterns("/manage/**", "/admin/**", "/account/**")
			.excludePathPatterns(ConsentController.PATH);
	}

}
