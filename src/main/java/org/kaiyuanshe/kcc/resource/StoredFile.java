package org.kaiyuanshe.kcc.resource;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A file in the library.
 *
 * @param sha256 the hash of its content, in hexadecimal digits
 * @param size in bytes
 */
@Embeddable
public record StoredFile(String sha256, @Enumerated(EnumType.STRING) FileKind kind, int size) {
}
