package org.kaiyuanshe.kcc.core;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A link that searches for a place in a map app: the Chinese ones in China, OpenStreetMap
 * elsewhere.
 *
 * @param app the app's code, whose name is the message {@code core.map.<app>}
 */
public record MapLink(String app, String url) {

	/** Links for a place, in a country by its ISO code; China for none. */
	public static List<MapLink> to(String place, @Nullable String country) {
		String words = URLEncoder.encode(place, StandardCharsets.UTF_8);
		if (country != null && !country.equals("CN")) {
			return List.of(new MapLink("osm", "https://www.openstreetmap.org/search?query=" + words));
		}
		return List.of(new MapLink("amap", "https://uri.amap.com/search?keyword=" + words),
				new MapLink("tencent", "https://apis.map.qq.com/uri/v1/search?keyword=" + words + "&referer=kcc"),
				new MapLink("baidu",
						"https://api.map.baidu.com/place/search?output=html&region=%E5%85%A8%E5%9B%BD&query=" + words));
	}

}
