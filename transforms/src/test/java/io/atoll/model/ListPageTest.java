package io.atoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListPageTest {
  @ParameterizedTest
  @CsvSource({
    "/, /page/2/, /index.xml",
    "/docs/, /docs/page/2/, /docs/index.xml",
    "/docs.html, /docs/page/2/, /docs/index.xml",
    "/a.b/docs.html, /a.b/docs/page/2/, /a.b/docs/index.xml",
    "/docs/index.html, /docs/page/2/, /docs/index.xml",
  })
  void furtherPagesAndTheFeedLieInTheFolderOfTheList(String url, String second, String feed) {
    PageRef owner = SamplePages.of(PageRef.Kind.SECTION, "docs").url(url).make();
    ListPage list = new ListPage(owner, 2, 2, 2, List.of(), List.of(), List.of(), false);
    assertThat(list.url(1)).isEqualTo(url);
    assertThat(list.url()).isEqualTo(second);
    assertThat(list.feedUrl()).isEqualTo(feed);
  }
}
