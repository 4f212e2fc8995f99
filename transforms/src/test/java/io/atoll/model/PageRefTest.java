package io.atoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageRefTest {
  @Test
  void theResourcesOfABundleLieBesideItsPage() {
    PageRef bundle = SamplePages.page("docs/trip").url("/trips/2024/").make();
    PageRef file = SamplePages.page("docs/trip").url("/trips/2024.html").make();
    assertThat(bundle.resourceUrl("a.png")).isEqualTo("/trips/2024/a.png");
    assertThat(file.resourceUrl("deep/a.png")).isEqualTo("/trips/deep/a.png");
  }

  @Test
  void theResourcesOfASectionLieWhereTheContentHasThem() {
    PageRef section = SamplePages.of(PageRef.Kind.SECTION, "Big Docs").url("/docs/").make();
    PageRef home = SamplePages.of(PageRef.Kind.HOME, "").make();
    assertThat(section.resourceUrl("a.png")).isEqualTo("/Big Docs/a.png");
    assertThat(home.resourceUrl("a.png")).isEqualTo("/a.png");
  }
}
