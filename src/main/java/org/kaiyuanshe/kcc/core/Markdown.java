package org.kaiyuanshe.kcc.core;

import java.util.List;
import java.util.Set;

import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns CommonMark with tables and bare links into HTML that carries no script, style,
 * form or picture from elsewhere.
 */
public final class Markdown {

	/**
	 * The longest text that forms accept, in characters; parsing stays well below 200 ms
	 * for hostile input.
	 */
	public static final int LONGEST = 20_000;

	private static final List<Extension> EXTENSIONS = List.of(AutolinkExtension.create(), TablesExtension.create());

	private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(40).build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
		.extensions(EXTENSIONS)
		.escapeHtml(true)
		.softbreak("<br>")
		.build();

	private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
		.nodeRendererFactory(WordsOfLinks::new)
		.extensions(EXTENSIONS)
		.lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
		.build();

	private static final Set<String> SCHEMES = Set.of("https", "http", "mailto");

	// h1 belongs to the page itself, so a text's own headings begin one level below.
	private static final PolicyFactory POLICY = new HtmlPolicyBuilder().allowElements((name, attributes) -> "h2", "h1")
		.allowElements("p", "br", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "hr",
				"table", "thead", "tbody", "tr", "th", "td", "a")
		.allowAttributes("href")
		.onElements("a")
		.allowUrlProtocols(SCHEMES.toArray(String[]::new))
		.requireRelNofollowOnLinks()
		.toFactory();

	private Markdown() {
	}

	/** The text as safe HTML; empty for none. */
	public static Html render(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return new Html("");
		}
		// The sanitizer writes every @ as a number; a & of the text it writes as &amp;.
		return new Html(POLICY.sanitize(RENDERER.render(PARSER.parse(text))).replace("&#64;", "@"));
	}

	/** The text without its marks, for where nothing but words can be shown. */
	public static String plain(@Nullable String text) {
		return (text == null || text.isBlank()) ? "" : PLAIN.render(PARSER.parse(text)).strip();
	}

	/**
	 * Words for the cell of a table: what would end it, or begin something else in it, is
	 * escaped.
	 */
	public static String cell(String words) {
		return words.replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1").replaceAll("\\s+", " ");
	}

}
