package org.kaiyuanshe.kcc.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param listen whether this node hears what others change, over a connection of its own
 */
@ConfigurationProperties("portal.db")
record ListeningSettings(@DefaultValue("true") boolean listen) {

}
