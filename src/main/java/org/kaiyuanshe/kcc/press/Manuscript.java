package org.kaiyuanshe.kcc.press;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/**
 * What a chapter would publish; a changed text is another request (R7).
 *
 * @param outlets where it shall appear
 * @param wantedOn the day by which an answer is needed
 */
@Embeddable
public record Manuscript(String title, String body, String outlets, LocalDate wantedOn) {
}
