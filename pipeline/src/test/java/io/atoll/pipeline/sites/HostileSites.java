package io.atoll.pipeline.sites;

import static io.atoll.pipeline.sites.InvalidSites.site;

import java.util.List;
import java.util.stream.Stream;

/** Sites that try to break out, to exhaust time and memory, or that are merely odd. */
final class HostileSites {
  private static final String BAD = "content/bad.md";
  private static final int DEEP = 10_000;

  private HostileSites() {}

  static Stream<InvalidSite> all() {
    return Stream.of(escapes(), links(), depths(), oddities()).flatMap(List::stream);
  }

  private static List<InvalidSite> escapes() {
    return List.of(
        site("url-out-of-the-site").with(BAD, "---\nurl: ../../x\n---\n").isHarmless(),
        site("absolute-url-out").with(BAD, "---\nurl: /../../x/\n---\n").isHarmless(),
        site("slug-out").with(BAD, "---\nslug: ../../x\n---\n").isHarmless(),
        site("alias-out").with(BAD, "---\naliases: [../../../x]\n---\n").isHarmless(),
        site("term-out").with(BAD, "---\ntags: [../../../x, .., \"!!!\"]\n---\n").isHarmless(),
        site("layout-out").with(BAD, "---\nlayout: ../../../secret.md\n---\n").isHarmless(),
        site("link-out").with(BAD, "![a](../../../secret.md)\n").isHarmless(),
        site("include-out")
            .with("templates/page.html", "{% include \"../../secret.md\" %}\n")
            .isHarmless(),
        site("url-of-the-map").with(BAD, "---\nurl: /sitemap.xml\n---\n").isHarmless(),
        site("url-of-a-term").with(BAD, "---\nurl: /tags/a/\ntags: [a]\n---\n").isHarmless(),
        site("url-below-a-file")
            .with(BAD, "---\nurl: /x\n---\n")
            .with("content/x.md", "# X\n")
            .isHarmless(),
        site("alias-of-a-page").with(BAD, "---\naliases: [/good/]\n---\n").isHarmless());
  }

  private static List<InvalidSite> links() {
    return List.of(
        site("file-linked-out").linked(BAD, "../../secret.md").fails(BAD, 0, "link"),
        site("folder-linked-out").linked("content/bad", "../..").fails("content/bad", 0, "link"),
        site("link-to-nothing").linked(BAD, "nobody.md").isHarmless(),
        site("static-linked-out").linked("static/x.txt", "../../secret.md").isHarmless(),
        site("template-linked-out").linked("templates/page.html", "../../secret.md").isAnything(),
        site("data-linked-out").linked("data/x.yaml", "../../secret.md").isAnything(),
        site("folder-in-a-circle").linked("content/docs/up", "../docs").isHarmless());
  }

  private static List<InvalidSite> depths() {
    return List.of(
        site("nested-quotes").with(BAD, ">".repeat(DEEP) + " deep\n").isHarmless(),
        site("nested-brackets")
            .with(BAD, "[".repeat(DEEP) + "a" + "](b)".repeat(DEEP))
            .isHarmless(),
        site("open-brackets").with(BAD, "[".repeat(5 * DEEP)).isHarmless(),
        site("nested-lists").with(BAD, nestedLists()).isHarmless(),
        site("emphasis").with(BAD, "*a_ ".repeat(DEEP)).isHarmless(),
        site("backticks").with(BAD, "`a``".repeat(DEEP)).isHarmless(),
        site("open-shortcodes").with(BAD, "{{< ".repeat(DEEP)).isHarmless(),
        site("open-wiki-links").with(BAD, "[[a|".repeat(DEEP)).isHarmless(),
        site("huge-line").with(BAD, "word ".repeat(400_000)).isHarmless(),
        site("deep-yaml").with(BAD, "---\na: " + "[".repeat(DEEP) + "\n---\n").isHarmless(),
        site("deep-json").with(BAD, "{\"a\": " + "[".repeat(DEEP)).isHarmless(),
        site("deep-toml").with(BAD, "+++\na = " + "[".repeat(DEEP) + "\n+++\n").isHarmless(),
        site("yaml-bomb").with(BAD, yamlBomb()).isHarmless(),
        site("recursive-yaml").with(BAD, "---\nparams: &a {b: *a}\n---\n").isHarmless(),
        site("number-bomb").with(BAD, "---\nweight: 1e999999999\n---\n").isHarmless());
  }

  private static List<InvalidSite> oddities() {
    String longName = "n".repeat(252);
    String longUnicodeName = "日".repeat(84);
    return List.of(
        site("empty-file").with("content/empty.md", ""),
        site("folder-like-a-page").with("content/x.md/page.md", "# In a folder\n"),
        site("long-name").with("content/" + longName + ".md", "# Long\n").isHarmless(),
        site("long-unicode-name")
            .with("content/" + longUnicodeName + ".md", "# Long\n")
            .isHarmless(),
        site("long-slug").with(BAD, "---\nslug: " + "s".repeat(300) + "\n---\n").isHarmless(),
        site("long-term").with(BAD, "---\ntags: [" + "t".repeat(300) + "]\n---\n").isHarmless(),
        site("nul-in-body").with(BAD, "a\0b \0L0\0 [x](y.md) \0S0\0\n").isHarmless(),
        site("nul-in-title").with(BAD, "---\ntitle: \"a\\0b\"\n---\n").isHarmless(),
        site("nul-in-url").with(BAD, "---\nurl: \"/a\\0b/\"\n---\n").isHarmless(),
        site("line-break-in-title").with(BAD, "---\ntitle: \"a\\nb\"\n---\n"),
        site("unclosed-front-matter").with(BAD, "---\ntitle: a\n").isHarmless(),
        site("only-a-mark").with(BAD, "\uFEFF"),
        site("bad-weight").with(BAD, "---\nweight: heavy\n---\n").isHarmless(),
        site("odd-names").with("content/a b/c:d\\e\"f.md", "# Odd\n"));
  }

  private static String nestedLists() {
    StringBuilder text = new StringBuilder();
    for (int depth = 0; depth < 500; depth++) {
      text.append("  ".repeat(depth)).append("- a\n");
    }
    return text.toString();
  }

  private static String yamlBomb() {
    StringBuilder text = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int level = 1; level < 20; level++) {
      String below = "*a" + (level - 1);
      text.append("a%d: &a%d [%s]\n".formatted(level, level, (below + ", ").repeat(9) + below));
    }
    return text.append("---\n").toString();
  }
}
