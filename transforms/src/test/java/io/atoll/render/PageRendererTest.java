package io.atoll.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Neighbours;
import io.atoll.model.PageLink;
import io.atoll.model.PageRef;
import io.atoll.model.StoredPage;
import io.atoll.model.TermRef;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRendererTest {
  private final SampleSite site = new SampleSite();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "page | Usage &amp; more",
        "page.title | Usage &amp; more",
        "page.link_title | Short Usage &amp; more",
        "page.description | About Usage &amp; more",
        "page.summary | Summary of Usage &amp; more",
        "page.content | <p>Body</p>",
        "page.url | /docs/usage/",
        "page.permalink | https://example.org/docs/usage/",
        "page.date | 2026-01-31T10:20:30+02:00",
        "page.date.year | 2026",
        "page.date.month | 1",
        "page.date.day | 31",
        "page.date.hour | 10",
        "page.lastmod | 2026-02-01T00:00Z",
        "page.params.color | red",
        "page.params['nested'].deep[1] | 2",
        "page.params.get('color') | red",
        "page.tags | [Python]",
        "page.categories[0].slug | news",
        "page.tags[0].url | /tags/python/",
        "page.tags[0].taxonomy | tags",
        "page.terms | [Python, News]",
        "page.tags contains 'python' | true",
        "page.tags contains 'Python' | true",
        "page.tags contains 'java' | false",
        "page.section | docs",
        "page.type | docs",
        "page.parent.title | Docs",
        "page.parent.url | /docs/",
        "page.ancestors | [Home, Docs]",
        "page.breadcrumbs | [Home, Docs]",
        "page.headings[1].id | a",
        "page.headings[1].level | 2",
        "page.word_count | 430",
        "page.reading_time | 3",
        "page.weight | 3",
        "page.draft | false",
        "page.key | docs/usage",
        "page.slug | usage",
        "page.source | docs/usage.md",
        "page.kind | page",
        "page.is_home | false",
        "page.is_page | true",
        "page.lang | en",
        "page.aliases | [/old/docs/usage/]",
        "page.resources[0].name | plan b.png",
        "page.resources[0].url | /docs/usage/plan%20b.png",
        "site | My &lt;Site&gt;",
        "site.title | My &lt;Site&gt;",
        "site.base_url | https://example.org/",
        "site.language | en",
        "site.build_date | 2026-03-01T00:00Z",
        "site.sections | [Blog, Docs]",
        "site.sections[1].sections | [Deep]",
        "site.home.title | Home",
        "site.home.sections | [Blog, Docs]",
        "site.feed_url | /index.xml",
        "site.menus.main[0].url | /about/",
        "site.menu.main[1].url | https://code.example/?a&amp;b",
        "site.menu['main'][1].children[0].name | Feed",
        "site.menu.main[0].page.key | about",
        "site.menu.main[0].identifier | info",
        "site.pages | length",
        "site.taxonomies.tags.python.count | 4",
        "site.taxonomies.tags.Python.name | Python",
        "site.taxonomies.tags.count | 1",
        "site.taxonomies.tags.url | /tags/",
        "doc('docs/installation').title | Installation",
        "doc('/docs/installation.md').url | /docs/installation/",
        "doc('docs/installation/').url | /docs/installation/",
        "doc(page) | Usage &amp; more",
        "ref('about') | https://example.org/about/",
        "relref('about.md') | /about/",
        "url_for('about') | /about/",
        "absurl('css/a.css') | https://example.org/css/a.css",
        "absurl('https://x.example/y') | https://x.example/y",
        "relurl('css/a.css') | /css/a.css",
        "doc('about') == site.menu.main[0].page | true",
      })
  void offersItsVariables(String expression, String expected) {
    String printed = expected.equals("length") ? expression + " | length" : expression;
    String value = expected.equals("length") ? "4" : expected;
    assertThat(site.render("{{ " + printed + " }}")).isEqualTo(value);
  }

  @Test
  void offersParametersAndDataOfTheSite() {
    site.params.put("color", "<blue>");
    site.data.put("team", Map.of("lead", List.of("Ada")));
    assertThat(site.render("{{ site.params.color }} {{ site.data.team.lead[0] }}"))
        .isEqualTo("&lt;blue&gt; Ada");
  }

  @Test
  void showsItsNeighbours() {
    Neighbours neighbours =
        new Neighbours(
            List.of(),
            List.of(new TermRef("tags", "python", "PYTHON")),
            List.of(SampleSite.page("r", "", "R")),
            SampleSite.page("up", "", "Up"),
            SampleSite.page("down", "", "Down"),
            List.of(SampleSite.page("b", "", "B")),
            7);
    String template =
        "{{ page.previous.title }} {{ page.prev.url }} {{ page.next.title }} {{ page.related }}"
            + " {{ page.backlinks }} {{ page.backlink_count }} {{ page.tags }}";
    assertThat(site.render(template, SampleSite.body(""), neighbours))
        .isEqualTo("Up /up/ Down [R] [B] 7 [PYTHON]");
  }

  @Test
  void hasEmptyNeighboursOnAnIsland() {
    String template =
        "{% if page.next %}x{% endif %}{% if page.related %}x{% endif %}{{ page.previous.title }}"
            + "{% for p in page.backlinks %}x{% else %}none{% endfor %}";
    assertThat(site.render(template)).isEqualTo("none");
  }

  @Test
  void nestsItsTableOfContents() {
    assertThat(site.render("{{ page.toc }}"))
        .isEqualTo(
            "<nav id=\"TableOfContents\"><ul><li><a href=\"#a\">A &lt;b&gt;</a>"
                + "<ul><li><a href=\"#a-1\">A1</a></li></ul></li>"
                + "<li><a href=\"#b\">B</a></li></ul></nav>");
  }

  @Test
  void readsTheBodyOfAnotherPageOnlyWhenAsked() {
    site.render("{% for p in site.pages %}{{ p.title }}{{ p.url }}{{ p.tags }}{% endfor %}");
    assertThat(site.bodiesRead).isZero();
    assertThat(site.render("{{ doc('about').content }}{{ doc('about').params.color }}"))
        .isEqualTo("<p>Body of about</p>red");
  }

  @Test
  void fillsLinksWithThePathOfTheirTarget() {
    site.baseUrl = "https://example.org/base/";
    StoredPage body =
        SampleSite.body(
            "<a href=\"\0L0\0\">x</a><a href=\"\0L1\0\">\0T1\0</a><a href=\"\0L2\0\">\0T2\0</a>",
            List.of(link("a.md", "#top"), link("b", "?x=1&y"), link("no\"where", "")),
            List.of());
    Neighbours neighbours =
        new Neighbours(
            Arrays.asList(
                new PageLink.Target(true, "a", "/a/", "A"),
                new PageLink.Target(true, "b", "/ü b%/", "<B>"),
                null),
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            0);
    assertThat(site.render("{{ page.content }}", body, neighbours))
        .isEqualTo(
            "<a href=\"/base/a/#top\">x</a>"
                + "<a href=\"/base/ü%20b%25/?x=1&amp;y\">&lt;B&gt;</a>"
                + "<a href=\"no&quot;where\">no&quot;where</a>");
  }

  @Test
  void putsTheBasePathBeforeEveryAddress() {
    site.baseUrl = "https://example.org/base/";
    String template =
        "{{ page.url }} {{ page.permalink }} {{ page.tags[0].url }} {{ site.menu.main[0].url }}"
            + " {{ site.menu.main[1].children[0].url }} {{ relurl('a.css') }} {{ absurl(page.url) }}";
    assertThat(site.render(template))
        .isEqualTo(
            "/base/docs/usage/ https://example.org/base/docs/usage/ /base/tags/python/"
                + " /base/about/ /base/index.xml /base/a.css"
                + " https://example.org/base/docs/usage/");
  }

  @Test
  void neverEvaluatesContent() {
    PageRef hostile = SampleSite.page("x", "", "{{ site.title }}<script>'\"");
    site.with("page.html", "{{ page.title }}|{{ page.content }}");
    String html =
        site.renderer().render(hostile, SampleSite.body("{{ 7 * 7 }}{% x %}"), Neighbours.NONE);
    assertThat(html).isEqualTo("{{ site.title }}&lt;script&gt;&#39;&quot;|{{ 7 * 7 }}{% x %}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "page.class",
        "page.getClass()",
        "page.rendering",
        "page.body",
        "site.rendering.get()",
        "template.engine",
        "_context.template.engine",
        "locale.class",
        "page.title.bytes",
        "page.title.getClass().forName('java.lang.Runtime')",
        "page.tags.class",
        "page.tags.clear()",
        "site.params.clear()",
        "page.date.getClass()",
        "loop.class",
        "beans",
      })
  void reflectsOnNothing(String expression) {
    assertThat(site.render("[{{ " + expression + " }}]")).isEqualTo("[]");
  }

  @Test
  void givesMacrosTheSite() {
    site.with(
        "m.html", "{% macro m(x) %}{{ site.title | raw }}{{ x }}{{ ref('about') }}{% endmacro %}");
    assertThat(site.render("{% import 'm.html' %}{{ m('<') }}"))
        .isEqualTo("My <Site>&lt;https://example.org/about/");
  }

  @Test
  void extendsAndIncludes() {
    site.with("base.html", "<{% block main %}base{% endblock %}>{% include './p/x.html' %}")
        .with("p/x.html", "{% include '../p/y.html' with {'v': 1} %}")
        .with("p/y.html", "{{ page.key }}{{ v }}");
    assertThat(
            site.render("{% extends 'base.html' %}{% block main %}{{ parent() }}!{% endblock %}"))
        .isEqualTo("<base!>docs/usage1");
  }

  @Test
  void streamsThroughAMillionPages() {
    PageRef page = SampleSite.page("p", "", "P");
    SampleSite huge =
        new SampleSite() {
          @Override
          public Iterable<PageRef> allPages() {
            return () -> IntStream.range(0, 1_000_000).mapToObj(i -> page).iterator();
          }
        };
    assertThat(
            huge.render("{{ site.pages | where('key', 'q') | length }} {{ site.pages | length }}"))
        .isEqualTo("0 1000000");
    assertThat(huge.render("{{ (site.pages | limit(3)) | map('key') | join(',') }}"))
        .isEqualTo("p,p,p");
  }

  @Test
  void rendersTheSameInManyThreads() {
    site.with(
        "page.html",
        "{% for p in site.pages %}{{ p.title | upper }}{{ ref(p) }}{% endfor %}{{ page.content }}");
    PageRenderer renderer = site.renderer();
    PageRef page = SampleSite.page("a", "docs", "A");
    StoredPage body = SampleSite.body("<p>Body</p>");
    List<String> distinct =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> renderer.render(page, body, Neighbours.NONE))
            .distinct()
            .toList();
    assertThat(distinct).hasSize(1);
  }

  @Test
  void loopsOverMaps() {
    site.data.put("colors", new TreeMap<>(Map.of("b", 2, "a", 1)));
    assertThat(site.render("{% for e in site.data.colors %}{{ e.key }}={{ e.value }};{% endfor %}"))
        .isEqualTo("a=1;b=2;");
  }

  private static PageLink link(String raw, String suffix) {
    return new PageLink(PageLink.Form.MARKDOWN, raw, suffix, raw, 1);
  }
}
