package io.atoll.pipeline.reference;

import io.atoll.model.Neighbours;
import io.atoll.model.PageRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the neighbours that published pages show with those that the twin found. Reads the lines
 * that the {@code page.html} of a {@link io.atoll.pipeline.sites.GeneratedSite} prints.
 */
public final class RenderedNeighbours {
  private static final String LINE = "(related|term|previous|next|backlink): .*";
  private static final int MAX_DIFFERENCES = 10;

  private RenderedNeighbours() {}

  /** Fails unless every page in the published folder shows what the twin says. */
  public static void assertAgree(ReferenceSite twin, Path output) throws IOException {
    List<String> differences = differences(twin, output);
    if (!differences.isEmpty()) {
      throw new AssertionError("pages and twin differ:\n" + String.join("\n", differences));
    }
  }

  /** The first pages that differ, in words. */
  public static List<String> differences(ReferenceSite twin, Path output) throws IOException {
    List<String> differences = new ArrayList<>();
    for (PageRef page : twin.pages()) {
      if (!page.template().equals("page.html") || differences.size() == MAX_DIFFERENCES) {
        continue;
      }
      Path file = output.resolve(file(page));
      List<String> expected = expected(twin.neighbours(page));
      List<String> shown = Files.exists(file) ? shown(Files.readString(file)) : List.of("no file");
      if (!shown.equals(expected)) {
        differences.add(page.source() + ": " + shown + ", twin: " + expected);
      }
    }
    return differences;
  }

  private static String file(PageRef page) {
    return page.url().substring(1) + (page.url().endsWith("/") ? "index.html" : "");
  }

  private static List<String> expected(Neighbours neighbours) {
    List<String> lines = new ArrayList<>();
    neighbours.related().forEach(page -> lines.add("related: " + page.url() + " " + page.title()));
    neighbours
        .terms()
        .forEach(
            term -> lines.add("term: " + term.taxonomy() + " " + term.slug() + " " + term.name()));
    if (neighbours.previous() != null) {
      lines.add("previous: " + neighbours.previous().url());
    }
    if (neighbours.next() != null) {
      lines.add("next: " + neighbours.next().url());
    }
    neighbours
        .backlinks()
        .forEach(page -> lines.add("backlink: " + page.url() + " " + page.title()));
    return lines;
  }

  private static List<String> shown(String html) {
    return html.lines()
        .map(String::strip)
        .filter(line -> line.matches(LINE))
        .map(line -> percentDecoded(unescaped(line)))
        .toList();
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  /** A URL may be shown percent-encoded; what else looks like it stays as it is. */
  private static String percentDecoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < encoded.length; i++) {
      int value = encoded[i] == '%' ? hexadecimal(encoded, i + 1) : -1;
      bytes.write(value < 0 ? encoded[i] : value);
      i += value < 0 ? 0 : 2;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int hexadecimal(byte[] text, int from) {
    if (from + 2 > text.length) {
      return -1;
    }
    int high = Character.digit(text[from], 16);
    int low = Character.digit(text[from + 1], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
