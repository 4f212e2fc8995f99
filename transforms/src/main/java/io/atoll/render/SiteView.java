package io.atoll.render;

import io.atoll.model.Navigation;
import io.atoll.model.Navigation.MenuEntry;
import io.atoll.model.PageRef;
import io.atoll.render.template.Sequence;
import io.atoll.render.template.View;
import io.atoll.site.SiteConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variable {@code site}. Its pages and terms are looked up as they are asked for. */
final class SiteView implements View {
  private final Rendering rendering;
  private final SiteConfig config;
  private final TaxonomiesView taxonomies;
  private final Map<String, List<MenuEntryView>> menus = new LinkedHashMap<>();

  SiteView(Rendering rendering) {
    this.rendering = rendering;
    config = rendering.configuration().config();
    taxonomies = new TaxonomiesView(rendering);
    Navigation navigation = rendering.navigation();
    navigation
        .menus()
        .forEach((name, entries) -> menus.put(name, MenuEntryView.of(rendering, entries)));
  }

  @Override
  public @Nullable Object attribute(String name) {
    return switch (name) {
      case "title" -> config.title();
      case "base_url" -> config.baseUrl();
      case "base_path" -> config.basePath();
      case "language" -> config.language();
      case "params" -> config.params();
      case "data" -> rendering.configuration().data();
      case "menus", "menu" -> menus;
      case "build_date" -> buildDate();
      case "home" -> rendering.landmark(rendering.sections().home());
      case "sections" -> rendering.landmarks(rendering.sections().childrenOf(""));
      case "feed_url" -> config.disabled("rss") ? null : rendering.addresses().href("/index.xml");
      case "pages" -> Sequence.map(rendering.lookup().allPages(), rendering::reference);
      case "taxonomies" -> taxonomies;
      default -> null;
    };
  }

  private @Nullable Object buildDate() {
    rendering.reads().note(TemplateReads.BUILD_DATE);
    return rendering.navigation().buildDate();
  }

  @Override
  public Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("title", config.title());
    plain.put("base_url", config.baseUrl());
    plain.put("language", config.language());
    return plain;
  }

  @Override
  public String toString() {
    return config.title();
  }

  /** An entry of a menu. */
  private record MenuEntryView(Rendering rendering, MenuEntry entry, List<MenuEntryView> children)
      implements View {

    static List<MenuEntryView> of(Rendering rendering, List<MenuEntry> entries) {
      return entries.stream()
          .map(entry -> new MenuEntryView(rendering, entry, of(rendering, entry.children())))
          .toList();
    }

    @Override
    public @Nullable Object attribute(String name) {
      return switch (name) {
        case "name", "title" -> entry.name();
        case "url" -> url();
        case "page" -> rendering.landmark(entry.page());
        case "weight" -> entry.weight();
        case "identifier" -> entry.identifier();
        case "children" -> children;
        case "has_children" -> !children.isEmpty();
        default -> null;
      };
    }

    private String url() {
      PageRef page = entry.page();
      return page == null
          ? rendering.addresses().written(entry.url())
          : rendering.addresses().href(page.url());
    }

    @Override
    public Map<String, Object> plain() {
      Map<String, Object> plain = new LinkedHashMap<>();
      plain.put("name", entry.name());
      plain.put("url", url());
      plain.put("children", children);
      return plain;
    }

    @Override
    public String toString() {
      return entry.name();
    }
  }
}
