package org.kaiyuanshe.kcc.photo;

import java.util.UUID;

/**
 * Where a photo is shown.
 *
 * @param chapter whose page it is
 * @param page the address where the chapter's team sees it
 */
public record PhotoPlace(UUID chapter, String page) {
}
