package org.kaiyuanshe.kcc.photo;

import java.util.List;

/**
 * A photo whose files are stored and that nothing shows yet. If nothing ever does, the
 * sweep removes them.
 *
 * @param width of the largest of them in pixels, likewise {@code height}
 */
public record TakenPhoto(int width, int height, List<Rendition> renditions) {

	public TakenPhoto {
		renditions = List.copyOf(renditions);
	}

}
