package org.kaiyuanshe.kcc.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Revalidated;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

/** Describes the API to programs (OpenAPI 3.1). A test holds every answer against it. */
@RestController
class DescriptionApi {

	private static final String TITLE = "\"{community}\"";

	private final String description;

	private final Communities communities;

	private final JsonMapper json;

	DescriptionApi(Communities communities, JsonMapper json) throws IOException {
		this.description = new ClassPathResource("api/openapi.json").getContentAsString(StandardCharsets.UTF_8);
		this.communities = communities;
		this.json = json;
	}

	@GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<String> show() {
		String title = this.json.writeValueAsString(this.communities.current().shortName() + " portal");
		String text = this.description.replace(TITLE, title);
		return Revalidated.shared(MediaType.APPLICATION_JSON, text).body(text);
	}

}
