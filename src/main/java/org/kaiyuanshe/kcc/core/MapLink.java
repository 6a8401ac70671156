package org.kaiyuanshe.kcc.core;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A link that opens a place in a map app: the Chinese ones in China, OpenStreetMap and
 * Google elsewhere. The parameters are those of the services' own pages: 高德
 * lbs.amap.com/api/uri-api, 腾讯 lbs.qq.com/webApi/uriV1, 百度 lbsyun.baidu.com (地图调起 API),
 * wiki.openstreetmap.org/wiki/Browsing, developers.google.com/maps/documentation/urls.
 *
 * @param app the app's code, whose name is the message {@code core.map.<app>}
 */
public record MapLink(String app, String url) {

	/** Whom the Chinese apps shall say that the link comes from. */
	private static final String SOURCE = "community-portal";

	/** Links that search for a place, in a country by its ISO code; China for none. */
	public static List<MapLink> to(String place, @Nullable String country) {
		String words = encoded(place);
		if (isAbroad(country)) {
			return List.of(new MapLink("osm", "https://www.openstreetmap.org/search?query=" + words),
					new MapLink("google", "https://www.google.com/maps/search/?api=1&query=" + words));
		}
		return List.of(new MapLink("amap", "https://uri.amap.com/search?keyword=" + words + "&src=" + SOURCE),
				new MapLink("tencent", "https://apis.map.qq.com/uri/v1/search?keyword=" + words + "&referer=" + SOURCE),
				new MapLink("baidu",
						"https://api.map.baidu.com/place/search?output=html&region=%E5%85%A8%E5%9B%BD&query=" + words
								+ "&src=" + SOURCE));
	}

	/** Links that show a point with a name, each in the numbers that its map wants. */
	public static List<MapLink> at(Coordinates point, String name, @Nullable String country) {
		if (isAbroad(country)) {
			return List.of(
					new MapLink("osm",
							format("https://www.openstreetmap.org/?mlat=%1$.6f&mlon=%2$.6f#map=17/%1$.6f/%2$.6f",
									point)),
					new MapLink("google", format("https://www.google.com/maps/search/?api=1&query=%.6f,%.6f", point)));
		}
		String words = encoded(name);
		Coordinates gcj02 = MapDatum.GCJ02.of(point);
		// In 腾讯's parameter a semicolon or a colon would begin the next part.
		String part = encoded(name.replaceAll("[;:]", " "));
		return List.of(
				new MapLink("amap",
						format("https://uri.amap.com/marker?position=%2$.6f,%1$.6f&coordinate=gaode", gcj02) + "&name="
								+ words + "&src=" + SOURCE),
				new MapLink("tencent",
						format("https://apis.map.qq.com/uri/v1/marker?marker=coord:%.6f,%.6f", gcj02) + ";title:" + part
								+ ";addr:" + part + "&referer=" + SOURCE),
				new MapLink("baidu",
						format("https://api.map.baidu.com/marker?location=%.6f,%.6f", MapDatum.BD09.of(point))
								+ "&coord_type=bd09ll&output=html&title=" + words + "&content=" + words + "&src="
								+ SOURCE));
	}

	private static boolean isAbroad(@Nullable String country) {
		return country != null && !country.equals("CN");
	}

	private static String format(String pattern, Coordinates point) {
		return String.format(Locale.ROOT, pattern, point.latitude(), point.longitude());
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
