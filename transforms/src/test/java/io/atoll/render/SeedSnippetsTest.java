package io.atoll.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Demand;
import io.atoll.model.Neighbours;
import io.atoll.model.TermRef;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The snippets of the design that Atoll grew from render as they stand. */
class SeedSnippetsTest {
  private final SampleSite site = new SampleSite();

  @Test
  void ownDataShowsTitleContentAndTags() throws IOException {
    assertThat(lines("own-data.html"))
        .containsExactly("Usage &amp; more", "<p>Body</p>", "[Python]");
    assertThat(demands()).isEmpty();
  }

  @Test
  void taxonomyListsThePagesOfATerm() throws IOException {
    assertThat(lines("taxonomy.html"))
        .containsExactly("Installation", "Usage &amp; more", "First post", "About");
    assertThat(demands()).containsExactly(Demand.TERMS);
  }

  @Test
  void crossReferenceFindsAPinnedPageWithoutALookUp() throws IOException {
    site.pinned.put("docs/installation", SampleSite.page("docs/installation", "docs", "Pinned"));
    assertThat(lines("cross-reference.html")).containsExactly("Pinned");
    assertThat(demands()).isEmpty();
    assertThat(TemplateAnalysis.of(site.site()).pinned()).containsExactly("docs/installation");
  }

  @Test
  void relatedListsTheRelatedPages() throws IOException {
    assertThat(lines("related.html")).containsExactly("Near");
    assertThat(demands()).containsExactly(Demand.RELATED);
  }

  @Test
  void menuShowsTheTitlesOfItsPages() throws IOException {
    assertThat(lines("menu.html")).containsExactly("About");
    assertThat(demands()).isEmpty();
  }

  @Test
  void allPagesListsEveryPage() throws IOException {
    assertThat(lines("all-pages.html"))
        .containsExactly("Installation", "Usage &amp; more", "First post", "About");
    assertThat(demands()).containsExactly(Demand.ALL_PAGES);
  }

  private Iterable<Demand> demands() {
    TemplateAnalysis analysis = TemplateAnalysis.of(site.site());
    assertThat(analysis.failures()).isEmpty();
    return Objects.requireNonNull(analysis.demands().get("page.html"));
  }

  private List<String> lines(String snippet) throws IOException {
    Neighbours neighbours =
        new Neighbours(
            List.of(),
            List.of(new TermRef("tags", "python", "Python")),
            List.of(SampleSite.page("near", "", "Near")),
            null,
            null,
            List.of(),
            0);
    String html = site.render(read(snippet), SampleSite.body("<p>Body</p>"), neighbours);
    return html.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String read(String snippet) throws IOException {
    try (InputStream in = SeedSnippetsTest.class.getResourceAsStream("seed-snippets/" + snippet)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
