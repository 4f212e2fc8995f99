package io.atoll.render;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML as feeds and sitemaps need it: escaped, without characters that XML cannot hold. */
final class XmlOutput {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter xml;

  /** Begins a document; the caller closes the writer. */
  XmlOutput(Writer out) {
    try {
      xml = FACTORY.createXMLStreamWriter(out);
      xml.writeStartDocument("utf-8", "1.0");
      xml.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  XmlOutput open(String name, String... attributes) {
    return write(
        () -> {
          xml.writeStartElement(name);
          writeAttributes(attributes);
        });
  }

  XmlOutput empty(String name, String... attributes) {
    return write(
        () -> {
          xml.writeEmptyElement(name);
          writeAttributes(attributes);
        });
  }

  private void writeAttributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
    }
  }

  /** An element that holds a text. */
  XmlOutput element(String name, String text) {
    return write(
        () -> {
          xml.writeStartElement(name);
          xml.writeCharacters(clean(text));
          xml.writeEndElement();
        });
  }

  XmlOutput close() {
    return write(xml::writeEndElement);
  }

  XmlOutput newLine() {
    return write(() -> xml.writeCharacters("\n"));
  }

  /** Ends the document. */
  void end() {
    write(
        () -> {
          xml.writeEndDocument();
          xml.writeCharacters("\n");
          xml.flush();
        });
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private XmlOutput write(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String clean(String text) {
    return text.codePoints().allMatch(XmlOutput::isAllowed)
        ? text
        : text.codePoints()
            .filter(XmlOutput::isAllowed)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** The characters of XML 1.0; see <a href="https://www.w3.org/TR/xml/#charsets">2.2</a>. */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
