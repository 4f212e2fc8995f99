package io.atoll.pipeline;

import io.atoll.model.EdgeKind;
import io.atoll.model.Neighbourhood;
import io.atoll.model.PageEdges;
import io.atoll.model.PageLink;
import io.atoll.model.PageRef;
import io.atoll.render.ShownPages.Shown;
import io.atoll.site.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of one page of a site that has been built, in words. */
final class Explanation {
  private static final int SHOWN = 20;

  private final Site site;
  private final PageRef page;
  private final @Nullable Shown shown;
  private final PageEdges edges;
  private final List<String> lines = new ArrayList<>();

  /** An explanation of a page; {@code shown} is null for one that shows and is shown nothing. */
  Explanation(Site site, PageRef page, @Nullable Shown shown) {
    this.site = site;
    this.page = page;
    this.shown = shown;
    this.edges = shown == null ? PageEdges.NONE : shown.neighbourhood().edges();
  }

  /** What the page is, and why. */
  List<String> ofPage() {
    line("page       %s, from content/%s", page.url(), page.source());
    line(
        "class      %s, degree %.2f",
        edges.pageClass().name().toLowerCase(Locale.ROOT), edges.degree());
    line("edges out  %s", counts(edges.out()));
    line("edges in   %s", counts(edges.in()));
    line("template   %s, which reads %s", page.template(), reads());
    if (shown != null) {
      neighbours(shown.neighbourhood());
    }
    return lines;
  }

  private String reads() {
    String names =
        site.demandsOf(page.template()).stream()
            .map(demand -> demand.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .sorted()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "nothing of other pages" : names;
  }

  private static String counts(Map<EdgeKind, Long> edges) {
    String counts =
        Arrays.stream(EdgeKind.values())
            .filter(kind -> edges.getOrDefault(kind, 0L) > 0)
            .map(kind -> edges.get(kind) + " " + kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return counts.isEmpty() ? "none" : counts;
  }

  private void neighbours(Neighbourhood around) {
    keys("links to", targets(around));
    keys("related", around.related());
    keys("previous", around.previous() == null ? List.of() : List.of(around.previous()));
    keys("next", around.next() == null ? List.of() : List.of(around.next()));
    keys("linked by", around.backlinks());
  }

  private static List<String> targets(Neighbourhood around) {
    return around.links().targets().stream()
        .filter(Objects::nonNull)
        .map(PageLink.Target::url)
        .distinct()
        .toList();
  }

  private void keys(String title, List<String> keys) {
    if (!keys.isEmpty()) {
      String more = keys.size() > SHOWN ? " and " + (keys.size() - SHOWN) + " more" : "";
      String first = keys.stream().limit(SHOWN).collect(Collectors.joining(", "));
      line("%-10s %s%s", title, first, more);
    }
  }

  private void line(String format, @Nullable Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }
}
