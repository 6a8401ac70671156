package org.kaiyuanshe.kcc.photo;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * A photo as a page shows it.
 *
 * @param width of the largest there is in pixels, likewise {@code height}
 * @param widths the widths it can be had in, the smallest first
 * @param webp whether it can be had as WebP as well as JPEG
 */
public record PhotoView(UUID id, int width, int height, List<Integer> widths, boolean webp, LocalizedText caption,
		LocalizedText alt, @Nullable String credit, boolean sample) {

	/** The columns of a photo {@code p} that {@link #of} reads. */
	public static final String COLUMNS = """
			p.id as photo_id, p.width as photo_width, p.height as photo_height, p.sample as photo_sample,
			p.caption_zh as photo_caption_zh, p.caption_en as photo_caption_en, p.alt_zh as photo_alt_zh,
			p.alt_en as photo_alt_en, p.credit as photo_credit,
			(select array_agg(f.width order by f.width) from photo_rendition f
			 where f.photo_id = p.id and f.encoding = 'JPG') as photo_widths,
			exists (select from photo_rendition f where f.photo_id = p.id and f.encoding = 'WEBP') as photo_webp
			""";

	/** The photo of a row; none where the row has none. */
	public static @Nullable PhotoView of(ResultSet row) throws SQLException {
		UUID id = row.getObject("photo_id", UUID.class);
		Array widths = row.getArray("photo_widths");
		if (id == null || widths == null) {
			return null;
		}
		return new PhotoView(id, row.getInt("photo_width"), row.getInt("photo_height"),
				List.of((Integer[]) widths.getArray()), row.getBoolean("photo_webp"),
				Columns.text(row, "photo_caption"), Columns.text(row, "photo_alt"), row.getString("photo_credit"),
				row.getBoolean("photo_sample"));
	}

	/** The address of the photo in every width, for a {@code srcset}. */
	public String srcset(String extension) {
		return this.widths.stream()
			.map((each) -> address(each, extension) + " " + each + "w")
			.collect(Collectors.joining(", "));
	}

	/** One address for programs that know no {@code srcset}: the middle width. */
	public String src() {
		return address(this.widths.get(this.widths.size() / 2), Encoding.JPG.extension());
	}

	/** The address of the largest. */
	public String largest() {
		return address(this.width, Encoding.JPG.extension());
	}

	/** Whether it is higher than wide. */
	public boolean isUpright() {
		return this.height > this.width;
	}

	/** The page of the photo, where one can ask for its take-down. */
	public String page() {
		return "/photos/" + this.id;
	}

	private String address(int each, String extension) {
		return "/photos/%s/%d.%s".formatted(this.id, each, extension);
	}

}
