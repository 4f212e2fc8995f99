package io.atoll.runners.nightly;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.StreamSupport;

/** The report of a night to be read: one HTML page that needs no other file. */
public final class NightPage {
  private static final int NIGHTS = 30;
  private static final int LINES = 100;

  private final String site;
  private final JsonNode report;
  private final List<Night> nights;
  private final Night last;
  private final Markup out = new Markup();

  private NightPage(String site, JsonNode report, List<Night> history) {
    this.site = site;
    this.report = report;
    this.nights = history.subList(Math.max(0, history.size() - NIGHTS), history.size());
    this.last = history.get(history.size() - 1);
  }

  /**
   * The page.
   *
   * @param report of the last build
   * @param history the oldest night first
   */
  public static String of(String site, JsonNode report, List<Night> history) {
    return new NightPage(site, report, history).html();
  }

  private String html() {
    out.raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .raw("<meta name=\"viewport\" content=\"width=device-width\">")
        .with("<title>%s: %s</title><style>", verdict(), site)
        .raw(style())
        .raw("</style></head><body>\n");
    head();
    tiles();
    pipelineReason();
    ignored();
    changes();
    stages();
    new SlowestTables(report.path("slowest"), out).write();
    problems("Failures", report.path("failures"), "message", last.failures());
    problems("Broken links", report.path("broken"), "target", last.brokenLinks());
    charts();
    history();
    return out.raw("</body></html>\n").toString();
  }

  private String verdict() {
    return last.published() ? "Published" : "Not published";
  }

  private void head() {
    out.with("<h1 class=\"%s\">%s</h1>", last.published() ? "good" : "bad", verdict());
    if (!last.reason().isEmpty()) {
      out.with("<p class=\"reason\">%s</p>", last.reason());
    }
    out.with(
        "<p>%s, %s, exit code %s, %s, on %s with %s</p>\n",
        site,
        last.startedAt(),
        last.exitCode(),
        last.attempts() == 1 ? "one attempt" : last.attempts() + " attempts",
        report.path("runner").asText("no engine"),
        report.path("workers").asText("no") + " workers");
  }

  private void tiles() {
    out.raw("<dl class=\"tiles\">");
    tile("took", Markup.seconds(last.seconds()));
    tile("pages", Markup.count(last.pages()));
    tile("islands", Markup.count(report.path("islands").asLong()));
    tile("rendered", Markup.count(last.rendered()));
    tile("reused", Markup.count(last.reused()));
    tile("files written", Markup.count(last.written()));
    tile("files deleted", Markup.count(last.deleted()));
    tile("broken links", Markup.count(last.brokenLinks()));
    tile("failures", Markup.count(last.failures()));
    tile("peak heap", Markup.count(last.peakHeapBytes() >> 20) + " MB");
    out.raw("</dl>\n");
  }

  private void tile(String name, String value) {
    out.with("<div><dt>%s</dt><dd>%s</dd></div>", name, value);
  }

  private void pipelineReason() {
    String reason = report.path("pipelineReason").asText();
    if (!reason.isEmpty()) {
      out.with("<p>All of the site went through the pipeline: %s.</p>\n", reason);
    }
  }

  private void ignored() {
    JsonNode parts = report.path("ignored");
    if (!parts.isEmpty()) {
      out.raw("<h2>Ignored of the state</h2><ul>");
      parts.forEach(part -> out.with("<li>%s", part.asText()));
      out.raw("</ul>\n");
    }
  }

  private void changes() {
    JsonNode changes = report.path("changes");
    out.with(
        "<h2>What changed</h2><p>%s pages before: %s added, %s changed, %s removed</p>",
        Markup.count(changes.path("before").asLong()),
        Markup.count(last.added()),
        Markup.count(last.changed()),
        Markup.count(last.removed()));
    if (changes.path("folders").isEmpty()) {
      return;
    }
    out.raw("<table><tr><th>folder<th>before<th>added<th>changed<th>removed</tr>");
    for (JsonNode folder : changes.path("folders")) {
      row(folder, "name", "before", "added", "changed", "removed");
    }
    out.raw("</table>\n");
    files("Added", changes.path("firstAdded"), last.added());
    files("Changed", changes.path("firstChanged"), last.changed());
    files("Removed", changes.path("firstRemoved"), last.removed());
  }

  private void row(JsonNode values, String name, String... counts) {
    out.with("<tr><td>%s", values.path(name).asText());
    for (String count : counts) {
      out.with("<td>%s", Markup.count(values.path(count).asLong()));
    }
    out.raw("</tr>");
  }

  private void files(String what, JsonNode first, long all) {
    if (first.isEmpty()) {
      return;
    }
    out.with("<details><summary>%s, the first %s of %s</summary><ul>", what, first.size(), all);
    first.forEach(path -> out.with("<li>%s", path.asText()));
    out.raw("</ul></details>\n");
  }

  private void stages() {
    List<JsonNode> slowest =
        StreamSupport.stream(report.path("stages").spliterator(), false)
            .sorted(Comparator.comparingDouble(stage -> -stage.path("seconds").asDouble()))
            .toList();
    if (slowest.isEmpty()) {
      return;
    }
    double most = Math.max(1e-3, slowest.get(0).path("seconds").asDouble());
    out.raw("<h2>Slowest stages</h2><table><tr><th>stage<th>time<th>elements<th></tr>");
    for (JsonNode stage : slowest) {
      double seconds = stage.path("seconds").asDouble();
      out.with(
          "<tr><td>%s<td>%s<td>%s<td class=\"wide\"><meter value=\"%s\"></meter></tr>",
          stage.path("name").asText(),
          Markup.seconds(seconds),
          Markup.count(stage.path("elements").asLong()),
          Math.round(1000 * seconds / most) / 1e3);
    }
    out.raw("</table><p>Stages overlap: their times may sum to more than the whole.</p>\n");
  }

  private void problems(String what, JsonNode problems, String message, long all) {
    if (problems.isEmpty()) {
      return;
    }
    out.with("<h2>%s</h2><table>", what);
    for (int i = 0; i < Math.min(LINES, problems.size()); i++) {
      JsonNode problem = problems.get(i);
      int line = problem.path("line").asInt();
      String place = problem.path("file").asText() + (line > 0 ? ":" + line : "");
      out.with("<tr><td>%s<td class=\"wide\">%s</tr>", place, problem.path(message).asText());
    }
    out.raw("</table>");
    if (all > LINES) {
      out.with("<p>... and %s more, see the report in JSON</p>", Markup.count(all - LINES));
    }
    out.raw("\n");
  }

  private void charts() {
    out.with("<h2>The last %s nights</h2><div class=\"charts\">\n", nights.size());
    new Chart("Time", Night::seconds, Markup::seconds).draw(nights, out);
    chart("Pages", Night::pages);
    chart("Pages added, changed or removed", n -> n.added() + n.changed() + n.removed());
    chart("Files written", Night::written);
    chart("Broken links", Night::brokenLinks);
    chart("Failures", Night::failures);
    out.raw("</div>\n");
  }

  private void chart(String title, ToLongFunction<Night> count) {
    new Chart(
            title,
            night -> (double) count.applyAsLong(night),
            value -> Markup.count(Math.round(value)))
        .draw(nights, out);
  }

  private void history() {
    out.raw("<table><tr><th>began<th>exit<th>took<th>pages<th>written<th>broken links")
        .raw("<th class=\"wide\">not published because</tr>");
    for (int i = nights.size() - 1; i >= 0; i--) {
      Night night = nights.get(i);
      out.with(
          "<tr><td>%s<td>%s<td>%s<td>%s<td>%s<td>%s<td class=\"wide\">%s</tr>\n",
          night.startedAt(),
          night.exitCode() == Night.CRASHED ? "-" : night.exitCode(),
          Markup.seconds(night.seconds()),
          Markup.count(night.pages()),
          Markup.count(night.written()),
          Markup.count(night.brokenLinks()),
          night.reason());
    }
    out.raw("</table>\n");
  }

  private static String style() {
    try (InputStream css = NightPage.class.getResourceAsStream("report.css")) {
      if (css == null) {
        throw new IllegalStateException("report.css is missing from Atoll's jar");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
