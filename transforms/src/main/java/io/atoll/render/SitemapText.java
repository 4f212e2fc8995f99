package io.atoll.render;

import io.atoll.model.PipelineNeededException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a published sitemap, or the index of sitemaps, says.
 *
 * @param entries in its order
 */
record SitemapText(List<Entry> entries) {
  private static final XMLInputFactory FACTORY = factory();

  /**
   * A page, or a sitemap.
   *
   * @param location its address
   * @param lastModified the date as it stands there; empty if there is none
   */
  record Entry(String location, String lastModified) {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /**
   * Reads a sitemap.
   *
   * @throws PipelineNeededException if it is none: others than Atoll have changed it
   * @throws IOException if it cannot be read
   */
  static SitemapText read(Path file) throws IOException, PipelineNeededException {
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
      try {
        return new SitemapText(entries(xml));
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new PipelineNeededException(file + " is no sitemap");
    }
  }

  private static List<Entry> entries(XMLStreamReader xml) throws XMLStreamException {
    List<Entry> entries = new ArrayList<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "loc" -> entries.add(new Entry(xml.getElementText(), ""));
          case "lastmod" -> addDate(entries, xml.getElementText());
          default -> {}
        }
      }
    }
    return entries;
  }

  private static void addDate(List<Entry> entries, String date) throws XMLStreamException {
    if (entries.isEmpty()) {
      throw new XMLStreamException("a date of no page");
    }
    Entry undated = entries.remove(entries.size() - 1);
    entries.add(new Entry(undated.location, date));
  }

  /** The same with other dates, by address, for those entries that it has. */
  SitemapText with(Map<String, String> dates) {
    return new SitemapText(
        entries.stream()
            .map(
                entry ->
                    new Entry(
                        entry.location, dates.getOrDefault(entry.location, entry.lastModified)))
            .toList());
  }

  /** How many of its entries have these addresses. */
  long count(Map<String, String> locations) {
    return entries.stream().filter(entry -> locations.containsKey(entry.location)).count();
  }

  /**
   * The latest date of its entries; empty if none has one.
   *
   * @throws PipelineNeededException if the dates do not tell, since they have no fractions of
   *     seconds, or are none
   */
  String latest() throws PipelineNeededException {
    String latest = "";
    Instant newest = Instant.MIN;
    boolean isClear = true;
    for (Entry entry : entries) {
      if (!entry.lastModified.isEmpty() && !entry.lastModified.equals(latest)) {
        Instant time = instant(entry.lastModified);
        isClear = time.equals(newest) ? false : isClear || time.isAfter(newest);
        latest = time.isAfter(newest) ? entry.lastModified : latest;
        newest = time.isAfter(newest) ? time : newest;
      }
    }
    PipelineNeededException.unless(
        isClear, "a sitemap has two dates of the same second in two time zones");
    return latest;
  }

  private static Instant instant(String date) throws PipelineNeededException {
    try {
      return OffsetDateTime.parse(date).toInstant();
    } catch (DateTimeException e) {
      throw new PipelineNeededException("a sitemap has a date that is none: " + date);
    }
  }
}
