package org.kaiyuanshe.kcc.registration;

import jakarta.persistence.Embeddable;

/** What someone answered, kept with the question as it was asked. */
@Embeddable
record Answer(String question, String answer) {
}
