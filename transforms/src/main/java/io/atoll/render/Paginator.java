package io.atoll.render;

import io.atoll.model.ListPage;
import io.atoll.render.template.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variable {@code paginator}: where one page of a list stands among the others. */
final class Paginator implements View {
  private static final int DEFAULT_WINDOW = 2;
  private static final int WIDEST_WINDOW = 1000;

  private final Rendering rendering;
  private final ListPage list;
  private final List<PageView> entries;

  Paginator(Rendering rendering, ListPage list) {
    this.rendering = rendering;
    this.list = list;
    entries = rendering.references(list.entries());
  }

  List<PageView> entries() {
    return entries;
  }

  @Override
  public @Nullable Object attribute(String name) {
    return switch (name) {
      case "pages" -> entries;
      case "number" -> list.number();
      case "url" -> url(list.position());
      case "is_stable" -> list.stable();
      case "total_pages" -> noted(list.pages());
      case "total_items" -> noted(list.total());
      case "has_previous" -> list.position() > 1;
      case "has_next" -> list.position() < list.pages();
      case "previous_url" -> url(list.position() - 1);
      case "next_url" -> url(list.position() + 1);
      case "first_url" -> url(1);
      case "last_url" -> url(noted(list.pages()));
      case "page_numbers" -> pageNumbers(DEFAULT_WINDOW);
      default -> null;
    };
  }

  @Override
  public @Nullable Object call(String name, List<@Nullable Object> arguments) {
    boolean known = name.equals("page_numbers") && arguments.size() == 1;
    return known && arguments.get(0) instanceof Number window
        ? pageNumbers(Math.max(0, Math.min(window.intValue(), WIDEST_WINDOW)))
        : null;
  }

  private <N> N noted(N size) {
    rendering.reads().note(TemplateReads.LIST_SIZE);
    return size;
  }

  private @Nullable String url(int page) {
    boolean exists = page >= 1 && page <= list.pages();
    return exists ? rendering.addresses().href(list.url(page)) : null;
  }

  /** The first page, those around this one, and the last; an entry without number for each gap. */
  private List<Map<String, @Nullable Object>> pageNumbers(int window) {
    rendering.reads().note(TemplateReads.LIST_SIZE);
    List<Map<String, @Nullable Object>> result = new ArrayList<>();
    int from = Math.max(2, list.position() - window);
    int to = Math.min(list.pages() - 1, list.position() + window);
    result.add(entry(1));
    if (from > 2) {
      result.add(gap());
    }
    for (int number = from; number <= to; number++) {
      result.add(entry(number));
    }
    if (to < list.pages() - 1) {
      result.add(gap());
    }
    if (list.pages() > 1) {
      result.add(entry(list.pages()));
    }
    return result;
  }

  private Map<String, @Nullable Object> entry(int position) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("number", list.number(position));
    entry.put("url", url(position));
    entry.put("is_current", position == list.position());
    entry.put("is_gap", false);
    return entry;
  }

  private static Map<String, @Nullable Object> gap() {
    Map<String, @Nullable Object> gap = new LinkedHashMap<>();
    gap.put("number", null);
    gap.put("url", null);
    gap.put("is_current", false);
    gap.put("is_gap", true);
    return gap;
  }
}
