package org.kaiyuanshe.kcc.nodes;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.google.gson.Gson;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The examples in docs/deploy are what Kubernetes and Docker take. */
class ManifestTests {

	private static final Path DEPLOY = Path.of("docs/deploy");

	private static final Path MANIFEST = DEPLOY.resolve("kubernetes/portal.yaml");

	@Test
	void everyDocumentIsOneThatTheApiOfKubernetesTakes() throws Exception {
		assertThat(validate(Files.readString(MANIFEST))).containsExactly("ConfigMap", "Deployment",
				"PodDisruptionBudget", "Service", "Ingress");
	}

	/** So that the test above can fail. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			readOnlyRootFilesystem: true | readOnlyRootFileSystem: true | readOnlyRootFileSystem
			replicas: 2                  | replicas: two                | two
			pathType: Prefix             | pathKind: Prefix             | pathKind
			drop: [ALL]                  | drop: ALL                    | drop
			kind: Deployment             | kind: Deploiment             | Deploiment
			  - name: http\\n              port: 80 | - name: http      | port""")
	void aFieldThatIsUnknownMissingOrOfAnotherTypeIsRefused(String right, String wrong, String named) throws Exception {
		String manifest = Files.readString(MANIFEST);
		String broken = right.contains("\\n") ? manifest.replace("      port: 80\n", "")
				: manifest.replace(right, wrong);
		assertThat(broken).isNotEqualTo(manifest);
		assertThatThrownBy(() -> validate(broken)).hasMessageContaining(named);
	}

	@Test
	void dockerComposeTakesTheExample() throws Exception {
		List<String> compose = compose();
		List<String> command = new ArrayList<>(compose);
		command.addAll(List.of("-f", DEPLOY.resolve("compose.yaml").toString(), "config", "-q"));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment()
			.putAll(Map.of("PORTAL_DB_OWNER_PASSWORD", "a", "PORTAL_DB_PASSWORD", "b", "PORTAL_S3_SECRET_KEY", "c"));
		Process process = builder.start();
		String said = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor()).as(said).isZero();
	}

	/** What there is of Compose, or else the test is skipped. */
	private static List<String> compose() throws InterruptedException {
		for (List<String> command : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
			try {
				List<String> version = new ArrayList<>(command);
				version.add("version");
				if (new ProcessBuilder(version).start().waitFor() == 0) {
					return command;
				}
			}
			catch (IOException ex) {
				// It is not here.
			}
		}
		return Assumptions.abort("no docker compose: the example is not held against it");
	}

	/** Each kind by the model of the API; their names, or the reason why not. */
	private static List<String> validate(String manifest) throws Exception {
		List<String> kinds = new ArrayList<>();
		for (Object document : new Yaml().loadAll(manifest)) {
			String kind = (String) ((Map<?, ?>) document).get("kind");
			try {
				Class.forName("io.kubernetes.client.openapi.models.V1" + kind)
					.getMethod("fromJson", String.class)
					.invoke(null, new Gson().toJson(document));
			}
			catch (InvocationTargetException ex) {
				throw new IllegalArgumentException(kind + ": " + ex.getCause().getMessage(), ex);
			}
			kinds.add(kind);
		}
		return kinds;
	}

}
