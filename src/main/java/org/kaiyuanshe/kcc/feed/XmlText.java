package org.kaiyuanshe.kcc.feed;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an XML document. Characters that XML 1.0 cannot hold are left out; whatever a
 * title holds, it stays text.
 */
final class XmlText {

	private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

	private final StringWriter text = new StringWriter();

	private final XMLStreamWriter writer;

	private XmlText() throws XMLStreamException {
		this.writer = FACTORY.createXMLStreamWriter(this.text);
	}

	/** The document that those steps write. */
	static String document(Steps steps) {
		try {
			XmlText xml = new XmlText();
			xml.writer.writeStartDocument("UTF-8", "1.0");
			steps.write(xml);
			xml.writer.writeEndDocument();
			xml.writer.close();
			return xml.text.toString();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** An element with attributes, given as names and values, and what is inside. */
	XmlText inside(String name, Steps steps, String... attributes) throws XMLStreamException {
		this.writer.writeStartElement(name);
		writeAttributes(attributes);
		steps.write(this);
		this.writer.writeEndElement();
		return this;
	}

	XmlText element(String name, String words, String... attributes) throws XMLStreamException {
		return inside(name, (xml) -> xml.writer.writeCharacters(legal(words)), attributes);
	}

	XmlText empty(String name, String... attributes) throws XMLStreamException {
		this.writer.writeEmptyElement(name);
		writeAttributes(attributes);
		return this;
	}

	/** An instant to the second. */
	static String moment(Instant instant) {
		return instant.truncatedTo(ChronoUnit.SECONDS).toString();
	}

	private void writeAttributes(String... attributes) throws XMLStreamException {
		for (int at = 0; at < attributes.length; at += 2) {
			this.writer.writeAttribute(attributes[at], legal(attributes[at + 1]));
		}
	}

	private static String legal(String words) {
		return words.codePoints()
			.filter(XmlText::isLegal)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/** Char of XML 1.0, without the control characters that it only tolerates. */
	private static boolean isLegal(int point) {
		return point == '\t' || point == '\n' || (point >= 0x20 && point < 0x7f) || (point >= 0xa0 && point <= 0xd7ff)
				|| (point >= 0xe000 && point <= 0xfffd) || point >= 0x10000;
	}

	/** Part of a document. */
	@FunctionalInterface
	interface Steps {

		void write(XmlText xml) throws XMLStreamException;

	}

}
