package org.kaiyuanshe.kcc.database;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.database.DatabaseLink.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Only a database that surely is away makes the portal refuse without asking it. */
class SilenceTests {

	@ParameterizedTest
	@MethodSource("refusals")
	void isToldFromSlownessAndFromRefusalsOfOneConnection(String code, IOException cause, State meaning) {
		assertThat(Silence.meaning(new SQLException("refused", code, cause))).isEqualTo(meaning);
	}

	static Stream<Arguments> refusals() {
		return Stream.of(arguments("08001", new ConnectException("Connection refused"), State.AWAY),
				arguments("08006", new IOException("reset"), State.AWAY), arguments("57P03", null, State.AWAY),
				arguments("57P01", null, State.AWAY), arguments("55000", null, State.AWAY),
				arguments("08006", new SocketTimeoutException("read"), State.SILENT),
				arguments("08001", new SocketTimeoutException("connect"), State.SILENT),
				arguments("53300", null, State.DEAF), arguments("28P01", null, State.DEAF),
				arguments(null, null, State.DEAF));
	}

}
