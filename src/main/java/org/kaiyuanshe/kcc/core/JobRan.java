package org.kaiyuanshe.kcc.core;

import java.time.Duration;
import java.time.Instant;

/** A job ran on this node, whether or not there was something to do. */
public record JobRan(String job, Instant at, Duration took, boolean failed) {

}
