package org.kaiyuanshe.kcc.photo;

import java.util.UUID;

/**
 * A photo as its address finds it.
 *
 * @param hidden whether an admin took it down
 * @param rendition the file that the address names
 */
record StoredPhoto(UUID id, boolean hidden, Rendition rendition) {
}
