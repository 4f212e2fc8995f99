package io.atoll.render;

import io.atoll.model.BodyLocation;
import io.atoll.model.Heading;
import io.atoll.model.ListPage;
import io.atoll.model.Navigation;
import io.atoll.model.Navigation.MenuEntry;
import io.atoll.model.Neighbours;
import io.atoll.model.PageLink;
import io.atoll.model.PageRef;
import io.atoll.model.ShortcodeCall;
import io.atoll.model.StoredPage;
import io.atoll.model.Term;
import io.atoll.model.TermRef;
import io.atoll.site.Site;
import io.atoll.site.SiteConfig;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A small site for tests: templates as they are put in, four pages, two sections, one menu. */
class SampleSite implements SiteLookup {
  private static final BodyLocation STORED = new BodyLocation("segment", 0, 1);

  final Map<String, String> templates = new TreeMap<>();
  final Map<String, Object> params = new LinkedHashMap<>();
  final Map<String, Object> data = new LinkedHashMap<>();
  final Map<String, PageRef> pages = new LinkedHashMap<>();
  final Map<String, StoredPage> bodies = new LinkedHashMap<>();
  final Map<String, PageRef> pinned = new LinkedHashMap<>();
  String baseUrl = "https://example.org/";
  Set<String> disabled = Set.of();
  int bodiesRead;

  SampleSite() {
    add(page("docs/installation", "docs", "Installation"));
    add(page("docs/usage", "docs", "Usage & more"));
    add(page("blog/first", "blog", "First post"));
    add(page("about", "", "About"));
  }

  SampleSite with(String template, String source) {
    templates.put(template, source);
    return this;
  }

  void add(PageRef page) {
    pages.put(page.key(), page);
  }

  static PageRef page(String key, String section, String title) {
    return ref(key, PageRef.Kind.PAGE, section, title, "page.html");
  }

  static PageRef section(String key, String parent, String title) {
    return ref(key, PageRef.Kind.SECTION, parent, title, "section.html");
  }

  static PageRef home() {
    return ref("", PageRef.Kind.HOME, "", "Home", "home.html");
  }

  static PageRef ref(String key, PageRef.Kind kind, String section, String title, String template) {
    return new PageRef(
        key,
        key + (kind == PageRef.Kind.PAGE ? ".md" : "/_index.md"),
        kind,
        key.isEmpty() ? "/" : "/" + key + "/",
        section,
        title,
        "Short " + title,
        "About " + title,
        "Summary of " + title,
        null,
        key.substring(key.lastIndexOf('/') + 1),
        OffsetDateTime.parse("2026-01-31T10:20:30+02:00"),
        OffsetDateTime.parse("2026-02-01T00:00:00Z"),
        3,
        List.of(new TermRef("tags", "python", "Python"), new TermRef("categories", "news", "News")),
        List.of(),
        List.of("/old/" + key + "/"),
        template,
        "00",
        STORED);
  }

  static StoredPage body(String html) {
    return body(html, List.of(), List.of());
  }

  static StoredPage body(String html, List<PageLink> links, List<ShortcodeCall> shortcodes) {
    return new StoredPage(
        html,
        links,
        shortcodes,
        List.of(
            new Heading(1, "top", "Top"),
            new Heading(2, "a", "A <b>"),
            new Heading(3, "a-1", "A1"),
            new Heading(2, "b", "B")),
        430,
        "{\"color\":\"red\",\"nested\":{\"deep\":[1,2]}}",
        List.of("plan b.png"));
  }

  Site site() {
    SiteConfig config =
        new SiteConfig(
            "My <Site>",
            baseUrl,
            "en",
            new LinkedHashMap<>(Map.of("tag", "tags", "category", "categories")),
            Map.of(),
            20,
            false,
            new SiteConfig.Related(Map.of("tags", 1), 5),
            Map.of(),
            params,
            true,
            disabled,
            true,
            70);
    Site.Selection selection = new Site.Selection(false, false, false, Instant.EPOCH);
    return new Site(config, data, templates, Map.of(), Set.copyOf(pinned.keySet()), selection);
  }

  Navigation navigation() {
    PageRef about = pages.get("about");
    List<MenuEntry> main = new ArrayList<>();
    main.add(new MenuEntry("Info", "/about/", "info", 1, about, List.of()));
    main.add(
        new MenuEntry(
            "Code",
            "https://code.example/?a&b",
            "code",
            2,
            null,
            List.of(new MenuEntry("Feed", "/index.xml", "feed", 1, null, List.of()))));
    return new Navigation(
        List.of(
            home(),
            section("blog", "", "Blog"),
            section("docs", "", "Docs"),
            section("docs/deep", "docs", "Deep")),
        Map.of("main", main),
        pinned,
        OffsetDateTime.parse("2026-03-01T00:00:00Z"));
  }

  String render(String template) {
    return render(template, body("<p>Body</p>"), Neighbours.NONE);
  }

  /** Renders the page {@code docs/usage} by this template. */
  String render(String template, StoredPage body, Neighbours neighbours) {
    with("page.html", template);
    return renderer()
        .render(SampleSite.page("docs/usage", "docs", "Usage & more"), body, neighbours);
  }

  PageRenderer renderer() {
    Site site = site();
    return new PageRenderer(TemplateEngine.of(site), site, navigation(), this);
  }

  ListRenderer lists() {
    Site site = site();
    return new ListRenderer(TemplateEngine.of(site), site, navigation(), this);
  }

  String render(ListPage list) {
    return lists().render(list, StoredPage.EMPTY, Neighbours.NONE);
  }

  @Override
  public Iterable<PageRef> allPages() {
    return pages.values();
  }

  @Override
  public @Nullable PageRef page(String key) {
    return pages.get(key);
  }

  @Override
  public List<Term> terms(String taxonomy) {
    return taxonomy.equals("tags")
        ? List.of(new Term(new TermRef("tags", "python", "Python"), 4))
        : List.of();
  }

  @Override
  public Iterable<PageRef> termPages(String taxonomy, String slug) {
    return slug.equals("python") ? pages.values() : List.of();
  }

  @Override
  public StoredPage body(PageRef page) {
    bodiesRead++;
    return bodies.getOrDefault(page.key(), body("<p>Body of " + page.key() + "</p>"));
  }
}
