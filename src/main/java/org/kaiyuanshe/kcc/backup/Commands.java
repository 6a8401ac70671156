package org.kaiyuanshe.kcc.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.kaiyuanshe.kcc.photo.PhotoStore;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** What the jar does besides being a portal, with the portal's own configuration. */
public final class Commands {

	private static final Set<String> NAMES = Set.of("backup", "check", "restore");

	private static final String USAGE = """
			usage: java -jar kcc-portal.jar backup <file>     writes the portal into a file that does not exist yet
			       java -jar kcc-portal.jar check <file>      says whether such a file is whole
			       java -jar kcc-portal.jar restore <file>    puts it into an empty database""";

	private static final Consumer<String> OUT = System.out::println;

	private Commands() {
	}

	/** Whether the arguments name something to do instead of starting the portal. */
	public static boolean isIn(String... arguments) {
		return !words(arguments).isEmpty();
	}

	/** Does what the arguments say, and returns the code to exit with: 0 for done. */
	public static int run(String... arguments) {
		List<String> words = words(arguments);
		if (words.size() != 2 || !NAMES.contains(words.getFirst())) {
			System.err.println(USAGE);
			return 2;
		}
		try (ConfigurableApplicationContext context = start(arguments)) {
			run(words.getFirst(), Path.of(words.getLast()).toAbsolutePath(), context);
			return 0;
		}
		catch (Refused ex) {
			System.err.println(ex.getMessage());
		}
		catch (StartFailed ex) {
			// Spring has said why.
		}
		catch (IOException | SQLException | RuntimeException ex) {
			System.err.println("Not done: " + ex);
		}
		return 1;
	}

	private static void run(String name, Path file, ConfigurableApplicationContext context)
			throws IOException, SQLException {
		Flyway flyway = context.getBean(Flyway.class);
		PhotoStore photos = context.getBean(PhotoStore.class);
		if (name.equals("backup")) {
			String version = Objects.requireNonNullElse(Commands.class.getPackage().getImplementationVersion(), "-");
			Manifest manifest = new Backup(context.getBean(DataSource.class), photos, OUT).write(file, version,
					context.getBean(Clock.class).instant());
			OUT.accept("%s: %d rows and %d files of photos. It holds personal data: keep it as safe as the database."
				.formatted(file, manifest.rows(), manifest.photos().size()));
			return;
		}
		try (Archive archive = Archive.open(file, Restore.newest(flyway), OUT)) {
			if (name.equals("restore")) {
				new Restore(flyway, photos, OUT).from(archive);
				OUT.accept("Restored. Start the portal.");
			}
		}
	}

	private static ConfigurableApplicationContext start(String... arguments) {
		SpringApplication application = new SpringApplication(CommandConfiguration.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		application.setDefaultProperties(Map.of("logging.level.root", "warn"));
		String[] options = Arrays.stream(arguments).filter(Commands::isOption).toArray(String[]::new);
		try {
			return application.run(options);
		}
		catch (RuntimeException ex) {
			throw new StartFailed(ex);
		}
	}

	private static List<String> words(String... arguments) {
		return Arrays.stream(arguments).filter((argument) -> !isOption(argument)).toList();
	}

	private static boolean isOption(String argument) {
		return argument.startsWith("--");
	}

	/** The database or the settings are not as they should be. */
	private static final class StartFailed extends RuntimeException {

		private StartFailed(RuntimeException cause) {
			super(cause);
		}

	}

}
