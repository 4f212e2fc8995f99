package io.atoll.pipeline;

import io.atoll.model.PageTime;
import io.atoll.model.TemplateTime;
import io.atoll.model.Timings;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What takes longest in a build, for its report; the slowest first.
 *
 * @param parsed pages, by their content files
 * @param rendered pages and lists, by their published files
 * @param templates the templates that took most in all
 */
public record Slowest(
    List<ParsedPage> parsed, List<RenderedPage> rendered, List<Template> templates) {

  /** How many templates are named. */
  private static final int TEMPLATES = 50;

  private static final Comparator<Map.Entry<String, TemplateTime>> MOST_FIRST =
      Comparator.<Map.Entry<String, TemplateTime>>comparingLong(each -> each.getValue().nanos())
          .reversed()
          .thenComparing(Map.Entry::getKey);

  /** A page that was parsed. */
  public record ParsedPage(String page, double seconds) {
    private static ParsedPage of(PageTime time) {
      return new ParsedPage(time.page(), rounded(time.nanos()));
    }
  }

  /** A page that was rendered. */
  public record RenderedPage(String page, String template, double seconds) {
    private static RenderedPage of(PageTime time) {
      return new RenderedPage(time.page(), time.template(), rounded(time.nanos()));
    }
  }

  /**
   * A template.
   *
   * @param pages how many were rendered with it
   * @param seconds what all of them took, summed over all workers
   * @param slowest what the slowest of them took
   */
  public record Template(String name, long pages, double seconds, double slowest) {
    private static Template of(Map.Entry<String, TemplateTime> each) {
      TemplateTime time = each.getValue();
      return new Template(
          each.getKey(), time.pages(), rounded(time.nanos()), rounded(time.slowestNanos()));
    }
  }

  static Slowest of(Timings timings) {
    return new Slowest(
        timings.parsed().stream().map(ParsedPage::of).toList(),
        timings.rendered().stream().map(RenderedPage::of).toList(),
        timings.templates().entrySet().stream()
            .sorted(MOST_FIRST)
            .limit(TEMPLATES)
            .map(Template::of)
            .toList());
  }

  /** In seconds, to the microsecond. */
  private static double rounded(long nanos) {
    return Math.round(nanos / 1e3) / 1e6;
  }
}
