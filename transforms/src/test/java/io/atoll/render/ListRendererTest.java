package io.atoll.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.ListPage;
import io.atoll.model.PageRef;
import io.atoll.model.Term;
import io.atoll.model.TermRef;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ListRendererTest {
  private final SampleSite site = new SampleSite();
  private final PageRef docs = SampleSite.section("docs", "", "Docs");

  @Test
  void showsASectionsEntriesAndChildSections() {
    site.with(
        "section.html",
        "{{ page.title }} {{ pages }} {{ section.sections }} {{ page.sections[0].url }}"
            + " {{ feed_url }} {{ section.is_section }} {{ page.section }}");
    assertThat(site.render(list(docs, 1, 1)))
        .isEqualTo("Docs [A, B] [Deep] /docs/deep/ /docs/index.xml true docs");
  }

  @Test
  void showsATaxonomysTerms() {
    site.with(
        "taxonomy.html",
        "{% for t in terms %}{{ t }} {{ t.slug }} {{ t.url }} {{ t.count }};{% endfor %}");
    PageRef owner = SampleSite.ref("tags", PageRef.Kind.TAXONOMY, "", "Tags", "taxonomy.html");
    List<Term> terms =
        List.of(
            new Term(new TermRef("tags", "go", "Go"), 2),
            new Term(new TermRef("tags", "ü", "Ü"), 1));
    ListPage list = new ListPage(owner, 1, 1, 0, List.of(), List.of(), terms, false);
    assertThat(site.render(list)).isEqualTo("Go go /tags/go/ 2;Ü ü /tags/ü/ 1;");
  }

  @Test
  void leadsThroughThePages() {
    site.with(
        "section.html",
        "{{ paginator.number }}/{{ paginator.total_pages }}/{{ paginator.total_items }}"
            + " {{ paginator.has_previous }} {{ paginator.previous_url }}"
            + " {{ paginator.has_next }} {{ paginator.next_url }}"
            + " {{ paginator.first_url }} {{ paginator.last_url }} {{ paginator.pages | length }}");
    assertThat(site.render(list(docs, 2, 3)))
        .isEqualTo("2/3/60 true /docs/ true /docs/page/3/ /docs/ /docs/page/3/ 2");
    assertThat(site.render(list(docs, 3, 3)))
        .isEqualTo("3/3/60 true /docs/page/2/ false  /docs/ /docs/page/3/ 2");
  }

  @Test
  void numbersThePagesWithGaps() {
    site.with(
        "section.html",
        "{% for n in paginator.page_numbers(1) %}{% if n.is_gap %}… {% elseif n.is_current %}"
            + "[{{ n.number }}] {% else %}{{ n.number }} {% endif %}{% endfor %}");
    assertThat(site.render(list(docs, 1, 1))).isEqualTo("[1] ");
    assertThat(site.render(list(docs, 1, 2))).isEqualTo("[1] 2 ");
    assertThat(site.render(list(docs, 5, 9))).isEqualTo("1 … 4 [5] 6 … 9 ");
    assertThat(site.render(list(docs, 3, 9))).isEqualTo("1 2 [3] 4 … 9 ");
    assertThat(site.render(list(docs, 9, 9))).isEqualTo("1 … 8 [9] ");
  }

  @Test
  void hasNoFeedAddressWhenFeedsAreOff() {
    site.disabled = Set.of("rss");
    site.with("section.html", "[{{ feed_url }}{{ site.feed_url }}]");
    assertThat(site.render(list(docs, 1, 1))).isEqualTo("[]");
  }

  @Test
  void writesAFeedThatReadsBack() {
    site.baseUrl = "https://example.org/base/";
    PageRef odd = SampleSite.page("ü & b", "", "Odd \u0001 <title> ]]> \uD83D\uDE00 \uD800");
    ListPage list = new ListPage(docs, 1, 1, 1, List.of(), List.of(odd), List.of(), false);
    String feed = site.lists().feed(list);
    Document document = Xml.parse(feed);
    assertThat(Xml.texts(document, "title"))
        .containsExactly("Docs on My <Site>", "Odd  <title> ]]> \uD83D\uDE00 ");
    assertThat(Xml.texts(document, "link"))
        .containsExactly(
            "https://example.org/base/docs/", "https://example.org/base/%C3%BC%20&%20b/");
    assertThat(Xml.texts(document, "pubDate")).containsExactly("Sat, 31 Jan 2026 10:20:30 +0200");
    assertThat(Xml.texts(document, "lastBuildDate"))
        .containsExactly("Sat, 31 Jan 2026 10:20:30 +0200");
    assertThat(feed)
        .contains(
            "<atom:link href=\"https://example.org/base/docs/index.xml\" rel=\"self\""
                + " type=\"application/rss+xml\"/>");
  }

  @Test
  void feedsTwentyEntriesAtTheMost() {
    List<PageRef> many =
        IntStream.range(0, 30).mapToObj(i -> SampleSite.page("p" + i, "", "P")).toList();
    ListPage list = new ListPage(SampleSite.home(), 1, 1, 30, List.of(), many, List.of(), false);
    Document feed = Xml.parse(site.lists().feed(list));
    assertThat(Xml.texts(feed, "item")).hasSize(20);
    assertThat(Xml.texts(feed, "title").get(0)).isEqualTo("My <Site>");
  }

  private static ListPage list(PageRef owner, int number, int pages) {
    List<PageRef> entries =
        List.of(SampleSite.page("a", "docs", "A"), SampleSite.page("b", "docs", "B"));
    return new ListPage(owner, number, pages, 60, entries, List.of(), List.of(), false);
  }
}
