package io.atoll.render;

import io.atoll.model.Navigation;
import io.atoll.model.PageRef;
import io.atoll.model.StoredPage;
import io.atoll.render.template.Call;
import io.atoll.site.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all pages of one site are rendered with. Immutable but for what is read of it; for one
 * thread.
 */
final class Rendering {
  private final TemplateEngine engine;
  private final Site configuration;
  private final Navigation navigation;
  private final SiteLookup lookup;
  private final TemplateReads reads = new TemplateReads();
  private final Addresses addresses;
  private final SectionTree sections;
  private final SiteView site;

  Rendering(TemplateEngine engine, Site configuration, Navigation navigation, SiteLookup lookup) {
    this.engine = engine;
    this.configuration = configuration;
    this.navigation = navigation;
    this.lookup = new ObservedLookup(lookup, reads);
    addresses = new Addresses(configuration.config());
    sections = new SectionTree(navigation.sections());
    site = new SiteView(this);
  }

  TemplateEngine engine() {
    return engine;
  }

  Site configuration() {
    return configuration;
  }

  Navigation navigation() {
    return navigation;
  }

  /** What the templates read. */
  TemplateReads reads() {
    return reads;
  }

  SiteLookup lookup() {
    return lookup;
  }

  Addresses addresses() {
    return addresses;
  }

  SectionTree sections() {
    return sections;
  }

  SiteView site() {
    return site;
  }

  /** The variables that a template starts with. */
  Map<String, Object> variables(PageView page) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("page", page);
    return variables;
  }

  /** A page as others see it: without neighbours. */
  PageView reference(PageRef page) {
    return PageView.neighbour(this, page);
  }

  List<PageView> references(List<PageRef> pages) {
    return pages.stream().map(this::reference).toList();
  }

  @Nullable PageView referenceOrNull(@Nullable PageRef page) {
    return page == null ? null : reference(page);
  }

  /** A page of the navigation as others see it; null if there is none. */
  @Nullable PageView landmark(@Nullable PageRef page) {
    return page == null ? null : PageView.landmark(this, page);
  }

  List<PageView> landmarks(List<PageRef> pages) {
    return pages.stream().map(page -> PageView.landmark(this, page)).toList();
  }

  StoredPage body(PageRef page) {
    reads.note(TemplateReads.LOOKUP);
    return page.body().length() == 0 ? StoredPage.EMPTY : lookup.body(page);
  }

  /** The page that a call of {@code doc}, {@code ref} ... names, by its key or as an object. */
  PageView named(Call call) {
    if (call.value("key") instanceof PageView page) {
      return page;
    }
    String name = call.text("key");
    PageView pinned = landmark(navigation.pinned().get(name));
    if (pinned != null) {
      return pinned;
    }
    PageRef page = lookup.page(key(name));
    if (page == null) {
      throw call.failure(
          "finds no page '" + name + "'; name one by its path below content/ without its ending");
    }
    return reference(page);
  }

  /** The key that an author means who writes a path with a slash before it or an ending. */
  private static String key(String name) {
    String key = name.startsWith("/") ? name.substring(1) : name;
    for (String ending : List.of("/", ".markdown", ".md", "/_index", "/index")) {
      key = key.endsWith(ending) ? key.substring(0, key.length() - ending.length()) : key;
    }
    return key.equals("_index") || key.equals("index") ? "" : key;
  }
}
