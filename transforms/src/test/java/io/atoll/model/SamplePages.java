package io.atoll.model;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes page references for tests, with no more said than a test needs. */
public final class SamplePages {
  private final String key;
  private final PageRef.Kind kind;
  private final List<TermRef> terms = new ArrayList<>();
  private final List<MenuMembership> menus = new ArrayList<>();
  private final List<String> aliases = new ArrayList<>();
  private String url;
  private String title;
  private String section;
  private String template;
  private int weight;
  private @Nullable String id;
  private @Nullable OffsetDateTime date;
  private BodyLocation body = new BodyLocation("0.bodies", 0, 1);

  private SamplePages(String key, PageRef.Kind kind, String template) {
    int slash = key.lastIndexOf('/');
    this.key = key;
    this.kind = kind;
    this.url = key.isEmpty() ? "/" : "/" + key + "/";
    this.title = key.substring(slash + 1);
    this.section = slash < 0 ? "" : key.substring(0, slash);
    this.template = template;
  }

  /** A content page in the section that its key names. */
  public static SamplePages page(String key) {
    return new SamplePages(key, PageRef.Kind.PAGE, "page.html");
  }

  /** A page of another kind. */
  public static SamplePages of(PageRef.Kind kind, String key) {
    return new SamplePages(key, kind, "section.html");
  }

  public SamplePages url(String other) {
    url = other;
    return this;
  }

  public SamplePages title(String other) {
    title = other;
    return this;
  }

  public SamplePages section(String other) {
    section = other;
    return this;
  }

  public SamplePages template(String other) {
    template = other;
    return this;
  }

  public SamplePages weight(int other) {
    weight = other;
    return this;
  }

  public SamplePages id(String other) {
    id = other;
    return this;
  }

  /** A date at midnight, as in {@code 2024-01-31}. */
  public SamplePages date(String day) {
    date = OffsetDateTime.parse(day + "T00:00:00Z");
    return this;
  }

  /** A term by its name, whose slug is the name in lower case. */
  public SamplePages term(String taxonomy, String name) {
    terms.add(new TermRef(taxonomy, Urlize.part(name), name));
    return this;
  }

  public SamplePages menu(String menu, int place, @Nullable String parent) {
    menus.add(new MenuMembership(menu, null, place, parent, null));
    return this;
  }

  public SamplePages alias(String alias) {
    aliases.add(alias);
    return this;
  }

  public SamplePages body(BodyLocation other) {
    body = other;
    return this;
  }

  public PageRef make() {
    String source = kind == PageRef.Kind.PAGE ? key + ".md" : join(key, "_index.md");
    return new PageRef(
        key,
        source,
        kind,
        url,
        section,
        title,
        title,
        "",
        "",
        id,
        Urlize.part(key.substring(key.lastIndexOf('/') + 1)),
        date,
        date,
        weight,
        terms,
        menus,
        aliases,
        template,
        "00",
        body);
  }

  private static String join(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
