package org.kaiyuanshe.kcc.database;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A streaming replica of the database.
 *
 * @param readUrl the JDBC address of a replica that public pages are read from; none, and
 * everything is read from the primary
 * @param readUser who reads there, if not the portal's own role
 * @param readPassword that one's password
 * @param readAge how old this node's knowledge of what other nodes committed may be
 * @param readPause for how long a replica that does not answer is left alone
 */
@ConfigurationProperties("portal.db")
record ReplicaSettings(@Nullable String readUrl, @Nullable String readUser, @Nullable String readPassword,
		@DefaultValue("100ms") Duration readAge, @DefaultValue("5s") Duration readPause) {

}
