package org.kaiyuanshe.kcc.content;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the file, line and cause of a broken pack instead of a stack trace. */
class BrokenPackAnalyzer extends AbstractFailureAnalyzer<BrokenPack> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BrokenPack cause) {
		return new FailureAnalysis("The content pack is broken. " + cause.getMessage(),
				"Mend that line and start again; nothing was imported.", cause);
	}

}
