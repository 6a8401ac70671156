package org.kaiyuanshe.kcc.resource;

import jakarta.persistence.Embeddable;

/** Something that a chapter asks for, and how much of it. */
@Embeddable
public record MaterialItem(String what, int number) {
}
