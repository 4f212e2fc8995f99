package io.atoll.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What parsing and rendering took, of a bucket or of the whole build. The page that is the first
 * for a thread or a template takes longer than the others: Java has to load and compile.
 *
 * @param parsed the slowest {@value #NAMED} pages to parse, the slowest first
 * @param rendered the slowest {@value #NAMED} files to render
 * @param templates all that was rendered, by template
 */
public record Timings(
    List<PageTime> parsed, List<PageTime> rendered, Map<String, TemplateTime> templates) {

  /** How many pages are named. */
  public static final int NAMED = 20;

  /** Nothing was measured. */
  public static final Timings NONE = new Timings(List.of(), List.of(), Map.of());

  public Timings {
    parsed = slowest(parsed.stream());
    rendered = slowest(rendered.stream());
    templates = Map.copyOf(templates);
  }

  private static List<PageTime> slowest(Stream<PageTime> pages) {
    return pages.sorted(PageTime.SLOWEST_FIRST).limit(NAMED).toList();
  }

  public Timings plus(Timings other) {
    Map<String, TemplateTime> sum = new TreeMap<>(templates);
    other.templates.forEach((template, time) -> sum.merge(template, time, TemplateTime::plus));
    return new Timings(
        Stream.concat(parsed.stream(), other.parsed.stream()).toList(),
        Stream.concat(rendered.stream(), other.rendered.stream()).toList(),
        sum);
  }

  void writeTo(WireOutput out) {
    out.list(parsed, PageTime::writeTo).list(rendered, PageTime::writeTo);
    out.map(templates, TemplateTime::writeTo);
  }

  static Timings readFrom(WireInput in) {
    return new Timings(
        in.list(PageTime::readFrom), in.list(PageTime::readFrom), in.map(TemplateTime::readFrom));
  }
}
