package io.atoll.pipeline.sites;

import java.util.List;
import java.util.stream.Stream;

/** Sites with one mistake each, that the build must name with its file and line. */
public final class InvalidSites {
  private static final String BASE = "templates/page.html";

  private InvalidSites() {}

  /** All invalid and hostile sites. */
  public static Stream<InvalidSite> all() {
    Stream<List<InvalidSite>> mistakes =
        Stream.of(frontMatter(), collisions(), shortcodes(), templates(), settings());
    return Stream.concat(mistakes.flatMap(List::stream), HostileSites.all());
  }

  private static List<InvalidSite> frontMatter() {
    return List.of(
        site("bad-yaml")
            .with("content/bad.md", "---\ntitle: \"open\nweight: 1\n---\nText\n")
            .fails("content/bad.md", -1, ""),
        site("bad-toml")
            .with("content/bad.md", "+++\ntitle = \"a\"\nweight = = 1\n+++\n")
            .fails("content/bad.md", 3, ""),
        site("bad-json")
            .with("content/bad.md", "{\n\"title\": nonsense\n}\n")
            .fails("content/bad.md", 2, ""),
        site("front-matter-is-a-list")
            .with("content/bad.md", "---\n- a\n- b\n---\n")
            .fails("content/bad.md", 0, ""),
        site("bad-date")
            .with("content/bad.md", "---\ndate: the day before\n---\n")
            .fails("content/bad.md", 0, "date"),
        site("bad-cascade")
            .with("content/docs/_index.md", "---\ncascade: 3\n---\n")
            .fails("content/docs/_index.md", 0, "cascade"),
        site("not-utf-8")
            .with("content/bad.md", new byte[] {'c', 'a', 'f', (byte) 0xE9, '\n'})
            .fails("content/bad.md", 0, "utf-8"));
  }

  private static List<InvalidSite> collisions() {
    String same = "---\nurl: /same/\n---\n";
    return List.of(
        site("url-twice")
            .with("content/a.md", same)
            .with("content/b.md", same)
            .fails("content/b.md", 0, "content/a.md"),
        site("output-file-twice")
            .with("content/same.md", "# Same\n")
            .with("content/z.md", "---\nurl: /same/index.html\n---\n")
            .fails("content/z.md", 0, "content/same.md"),
        site("key-twice")
            .with("content/a.md", "# A\n")
            .with("content/a.markdown", "# A\n")
            .fails("content/a.md", 0, "content/a.markdown"),
        site("key-of-file-and-bundle")
            .with("content/docs/x.md", "# X\n")
            .with("content/docs/x/index.md", "# X\n")
            .fails("content/docs/x/index.md", 0, "content/docs/x.md"),
        site("key-of-file-and-section")
            .with("content/docs.md", "# Docs\n")
            .with("content/docs/_index.md", "# Docs\n")
            .fails("content/docs/_index.md", 0, "content/docs.md"));
  }

  private static List<InvalidSite> shortcodes() {
    return List.of(
        site("unknown-shortcode")
            .with("content/bad.md", "---\ntitle: a\n---\n\nText\n\n{{< nobody >}}\n")
            .fails("content/bad.md", 7, "nobody"),
        site("unclosed-shortcode")
            .with("templates/shortcodes/known.html", "known\n")
            .with("content/bad.md", "{{< known \"x\n")
            .isHarmless());
  }

  private static List<InvalidSite> templates() {
    return List.of(
        site("template-syntax").with(BASE, "<p>\n{% if %}\n").fails(BASE, 2, ""),
        site("template-unclosed-block").with(BASE, "<p>\n{% block a %}\n").fails(BASE, -1, ""),
        site("template-unknown-function")
            .with(BASE, "<p>\n\n{{ nonsense(page) }}\n")
            .fails(BASE, 3, "nonsense"),
        site("template-unknown-filter")
            .with(BASE, "<p>\n{{ page.title | nonsense }}\n")
            .fails(BASE, 2, "nonsense"),
        site("template-unknown-include")
            .with(BASE, "<p>\n{% include \"nobody.html\" %}\n")
            .fails(BASE, 0, "nobody"),
        site("template-includes-itself")
            .with(BASE, "{% include \"page.html\" %}\n")
            .fails(BASE, 0, ""),
        site("template-unknown-variable").with(BASE, "{{ page.nobody.none }}\n").isHarmless());
  }

  private static List<InvalidSite> settings() {
    String config = "site.yaml";
    return List.of(
        site("bad-config").with(config, "title: a\nmenus: [open\n").isRefused(config, -1, ""),
        site("config-is-a-list").with(config, "- a\n").isRefused(config, 0, ""),
        site("config-with-bad-pager")
            .with(config, "title: a\npagination: {pagerSize: -3}\n")
            .isRefused(config, 0, "pagersize"),
        site("config-with-bad-taxonomies")
            .with(config, "taxonomies: 3\n")
            .isRefused(config, 0, "taxonomies"),
        site("bad-data")
            .with("data/a.json", "{\n\"a\": nonsense}\n")
            .isRefused("data/a.json", 2, ""),
        site("menu-in-a-circle")
            .with(config, "menus:\n  main:\n  - {name: a, parent: b}\n  - {name: b, parent: a}\n")
            .isAnything());
  }

  static InvalidSite site(String name) {
    return new InvalidSite(name);
  }
}
