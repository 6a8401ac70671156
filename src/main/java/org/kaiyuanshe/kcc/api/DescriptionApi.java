package org.kaiyuanshe.kcc.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.kaiyuanshe.kcc.core.Revalidated;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Describes the API to programs (OpenAPI 3.1). A test holds every answer against it. */
@RestController
class DescriptionApi {

	private final String description;

	DescriptionApi() throws IOException {
		this.description = new ClassPathResource("api/openapi.json").getContentAsString(StandardCharsets.UTF_8);
	}

	@GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<String> show() {
		return Revalidated.shared(MediaType.APPLICATION_JSON, this.description).body(this.description);
	}

}
