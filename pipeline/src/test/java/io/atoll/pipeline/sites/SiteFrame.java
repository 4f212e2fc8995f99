package io.atoll.pipeline.sites;

import io.atoll.model.Demand;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a generated site has besides its pages: configuration, sections, templates, files. */
final class SiteFrame {
  private static final String CONFIG =
      """
      baseURL: https://example.org/
      title: Generated
      taxonomies: {tag: tags, category: categories}
      permalinks: {notes: "/n/:contentbasename/"}
      pagination: {pagerSize: 7}
      related: {tags: 2, categories: 1, limit: 4}
      menus:
        main:
          - {name: Docs, pageRef: /docs, weight: 2}
          - {name: Posts, url: /posts/, weight: 1}
          - {name: Guide, pageRef: docs/guide, parent: Docs}
          - {name: Elsewhere, url: "https://example.com/"}
        footer:
          - {name: Docs, url: /docs/}
      """;

  private static final String PAGE =
      """
      {% extends "base.html" %}
      {% block main %}
      {% include "partials/neighbours.html" %}
      {% for one in page.backlinks %}
      backlink: {{ one.url }} {{ one.title }}
      {% endfor %}
      {{ page.content }}
      {% endblock %}
      """;

  private static final String NEIGHBOURS =
      """
      {% for one in page.related %}
      related: {{ one.url }} {{ one.title }}
      {% endfor %}
      {% for term in page.terms %}
      term: {{ term.taxonomy }} {{ term.slug }} {{ term.name }}
      {% endfor %}
      {% for one in page.ancestors %}
      ancestor: {{ one.url }}
      {% endfor %}
      """;

  private static final String SEQUENCE =
      """
      {% if page.previous is not null %}previous: {{ page.previous.url }}{% endif %}
      {% if page.next is not null %}next: {{ page.next.url }}{% endif %}
      """;

  private static final String BASE =
      """
      <!doctype html>
      <title>{{ page.title }}</title>
      pinned: {{ doc('docs/guide').title }} {{ doc('lonely/pinned').url }}
      {% for item in site.menu['main'] %}
      menu: {{ item.name }} {{ item.url }}
      {% endfor %}
      <main>{% block main %}{{ page.content }}{% endblock %}</main>
      """;

  private static final String ALL =
      "{% for one in site.pages %}{{ one.url }}\n{% endfor %}{{ page.content }}\n";

  private static final String COMPUTED =
      "{% set name = 'docs/' + 'guide' %}{{ doc(name).title }}\n{{ page.content }}\n";

  private static final String TERMS =
      "{% for one in site.taxonomies['tags']['java']['pages'] %}{{ one.url }}\n{% endfor %}\n";

  /** The pages that the templates name as constants. */
  static final Set<String> PINNED = Set.of("docs/guide", "lonely/pinned");

  private SiteFrame() {}

  static Map<String, String> files(boolean sequence) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("site.yaml", CONFIG);
    files.put("static/files/manual.pdf", "not really a manual");
    files.put("static/style.css", "main { max-width: 40em }\n");
    files.put("data/authors.yaml", "first: {name: One}\n");
    files.put("content/posts/plain.html", "<p>Passed through</p>\n");
    files.put("content/docs/table.csv", "a,b\n1,2\n");
    files.put("content/.hidden.md", "# Nobody sees this\n");
    files.put("content/posts/_later.md", "# Nobody sees this, either\n");
    sections(files);
    templates(files, sequence);
    return files;
  }

  /** What a right analysis of the templates finds. */
  static Map<String, Set<Demand>> demands(boolean sequence) {
    Set<Demand> ofPage = EnumSet.of(Demand.RELATED, Demand.BACKLINKS);
    if (sequence) {
      ofPage.add(Demand.SEQUENCE);
    }
    return Map.of(
        "page.html", ofPage,
        "bare.html", Set.of(),
        "all.html", Set.of(Demand.ALL_PAGES),
        "computed.html", Set.of(Demand.COMPUTED_PAGE),
        "terms.html", Set.of(Demand.TERMS));
  }

  private static void sections(Map<String, String> files) {
    files.put("content/_index.md", "---\ntitle: Home\n---\n[docs](docs/)\n");
    files.put(
        "content/docs/_index.md",
        "+++\ntitle = \"Docs\"\nweight = 1\n+++\n[guide](guide/) [table](table.csv) [[gone]]\n");
    files.put("content/docs/guide/_index.md", "---\ntitle: Guide\nmenu: main\n---\nThe guide.\n");
    files.put("content/docs/guide/deep/er/_index.md", "{\"title\": \"Deeper\"}\n");
    files.put(
        "content/notes/_index.md",
        """
        ---
        title: Notes
        cascade:
          - target: {path: /notes/*1}
            linkTitle: Ends in one
          - description: From above
            categories: [Noted]
        ---
        """);
    files.put("content/lonely/pinned.md", "# A page that templates name\n");
    files.put("content/tags/java/_index.md", "---\ntitle: All of Java\n---\n[docs](/docs/)\n");
    files.put("content/categories/_index.md", "---\ntitle: Our categories\n---\nChoose.\n");
  }

  private static void templates(Map<String, String> files, boolean sequence) {
    files.put("templates/base.html", BASE);
    files.put("templates/page.html", PAGE);
    files.put("templates/partials/neighbours.html", NEIGHBOURS + (sequence ? SEQUENCE : ""));
    files.put("templates/bare.html", "<main>{{ page.title }} {{ page.content }}</main>\n");
    files.put("templates/all.html", ALL);
    files.put("templates/computed.html", COMPUTED);
    files.put("templates/terms.html", TERMS);
    files.put("templates/shortcodes/mark.html", "<mark>marked</mark>\n");
  }
}
