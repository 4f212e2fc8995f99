package io.atoll.render;

import io.atoll.model.Heading;
import io.atoll.render.template.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code page.toc}: as in Hugo, nested lists of the headings of levels 2 and 3. */
final class TableOfContents {
  private static final int FIRST_LEVEL = 2;
  private static final int LAST_LEVEL = 3;

  private TableOfContents() {}

  /** Empty if no heading is of these levels. */
  static String of(List<Heading> headings) {
    StringBuilder html = new StringBuilder();
    int depth = 0;
    for (Heading heading : headings) {
      if (heading.level() >= FIRST_LEVEL && heading.level() <= LAST_LEVEL) {
        int wanted = heading.level() - FIRST_LEVEL + 1;
        descend(html, depth, wanted);
        entry(html, heading);
        depth = wanted;
      }
    }
    ascend(html, depth);
    return html.isEmpty() ? "" : "<nav id=\"TableOfContents\">" + html + "</nav>";
  }

  /** From an open entry at one depth (0: none) to where an entry of another depth may begin. */
  private static void descend(StringBuilder html, int depth, int wanted) {
    for (int i = depth; i > wanted; i--) {
      html.append("</li></ul>");
    }
    if (depth >= wanted) {
      html.append("</li>");
    }
    for (int i = depth; i < wanted; i++) {
      html.append(i + 1 < wanted ? "<ul><li>" : "<ul>");
    }
  }

  private static void ascend(StringBuilder html, int depth) {
    for (int i = depth; i > 0; i--) {
      html.append("</li></ul>");
    }
  }

  private static void entry(StringBuilder html, Heading heading) {
    html.append("<li><a href=\"#").append(Html.escape(heading.id())).append("\">");
    html.append(Html.escape(heading.text())).append("</a>");
  }

  /** {@code page.headings}. */
  static List<Map<String, Object>> views(List<Heading> headings) {
    List<Map<String, Object>> views = new ArrayList<>(headings.size());
    for (Heading heading : headings) {
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("level", heading.level());
      view.put("id", heading.id());
      view.put("text", heading.text());
      views.add(view);
    }
    return views;
  }
}
