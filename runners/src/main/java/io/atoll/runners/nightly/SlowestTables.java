package io.atoll.runners.nightly;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Which pages and templates took longest, as tables of a {@link NightPage}. */
final class SlowestTables {
  private final JsonNode slowest;
  private final Markup out;

  /** Tables of what a build's report has under {@code slowest}. */
  SlowestTables(JsonNode slowest, Markup out) {
    this.slowest = slowest;
    this.out = out;
  }

  void write() {
    templates(slowest.path("templates"));
    rendered(slowest.path("rendered"));
    parsed(slowest.path("parsed"));
  }

  private void templates(JsonNode templates) {
    if (templates.isEmpty()) {
      return;
    }
    double most = Math.max(1e-9, templates.get(0).path("seconds").asDouble());
    out.raw("<h2>Slowest templates</h2><table>")
        .raw("<tr><th>template<th>in all<th>pages<th>slowest page<th></tr>");
    for (JsonNode template : templates) {
      double seconds = template.path("seconds").asDouble();
      out.with(
          "<tr><td>%s<td>%s<td>%s<td>%s<td class=\"wide\"><meter value=\"%s\"></meter></tr>",
          template.path("name").asText(),
          millis(seconds),
          Markup.count(template.path("pages").asLong()),
          millis(template.path("slowest").asDouble()),
          Math.round(1000 * seconds / most) / 1e3);
    }
    out.raw("</table>\n");
  }

  private void rendered(JsonNode pages) {
    if (pages.isEmpty()) {
      return;
    }
    out.raw(
        "<h2>Slowest pages to render</h2><table><tr><th>page<th>time<th class=\"wide\">template</tr>");
    for (JsonNode page : pages) {
      out.with(
          "<tr><td>%s<td>%s<td class=\"wide\">%s</tr>",
          page.path("page").asText(),
          millis(page.path("seconds").asDouble()),
          page.path("template").asText());
    }
    out.raw("</table><p>A worker's first page takes longer: Java loads and compiles.</p>\n");
  }

  private void parsed(JsonNode pages) {
    if (pages.isEmpty()) {
      return;
    }
    out.raw("<h2>Slowest pages to parse</h2><table><tr><th>page<th>time<th></tr>");
    for (JsonNode page : pages) {
      out.with(
          "<tr><td>%s<td>%s<td class=\"wide\"></tr>",
          page.path("page").asText(), millis(page.path("seconds").asDouble()));
    }
    out.raw("</table>\n");
  }

  private static String millis(double seconds) {
    return String.format(Locale.ROOT, "%,.2f ms", 1e3 * seconds);
  }
}
