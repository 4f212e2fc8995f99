package io.atoll.pipeline.sites;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.pipeline.compare.TreeComparison;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedSiteTest {
  @Test
  void theSameSeedGivesTheSameFilesInAnyOrder(@TempDir Path sorted, @TempDir Path shuffled)
      throws IOException {
    GeneratedSite.of(100, 7).write(sorted);
    GeneratedSite.of(100, 7).writeShuffled(shuffled, 8);
    TreeComparison.assertSame(sorted, shuffled);
  }

  @Test
  void anotherSeedGivesAnotherSite() {
    assertThat(GeneratedSite.of(100, 7).files()).isNotEqualTo(GeneratedSite.of(100, 8).files());
  }

  @Test
  void holdsEveryFormOfFrontMatterAndLink() {
    String all = String.join("\n", GeneratedSite.of(500, 1).files().values());
    assertThat(all)
        .contains("---\ntitle: ", "+++\ntitle = ", "{\"", "\uFEFF", "\r\n")
        .contains("[[", "|by slug]]", "id:node-", "{{< ref ", "{{< relref ", ".md?a=b#c")
        .contains("draft", "2999-01-01", "2001-01-01", "aliases", "slug", "url", "menus");
  }
}
