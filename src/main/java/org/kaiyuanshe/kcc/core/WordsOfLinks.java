package org.kaiyuanshe.kcc.core;

import java.util.Set;

import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;

/** Of links and pictures, the words alone: where they lead cannot be followed there. */
class WordsOfLinks implements NodeRenderer {

	private final TextContentNodeRendererContext context;

	WordsOfLinks(TextContentNodeRendererContext context) {
		this.context = context;
	}

	@Override
	public Set<Class<? extends Node>> getNodeTypes() {
		return Set.of(Link.class, Image.class);
	}

	@Override
	public void render(Node link) {
		for (Node part = link.getFirstChild(); part != null; part = part.getNext()) {
			this.context.render(part);
		}
	}

}
