package org.kaiyuanshe.kcc.registration;

import org.kaiyuanshe.kcc.core.Confidential;

import jakarta.persistence.Embeddable;

/** What someone answered, kept with the question as it was asked. */
@Embeddable
@Confidential
record Answer(String question, String answer) {
}
