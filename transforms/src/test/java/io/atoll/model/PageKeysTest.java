package io.atoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageKeysTest {

  @ParameterizedTest
  @CsvSource({
    "docs/install, docs/install",
    "/docs/install/, docs/install",
    "docs/install.md, docs/install",
    "docs/install.markdown, docs/install",
    "docs/install/index.md, docs/install",
    "docs/_index.md, docs",
    "' docs ', docs",
    "_index, ''",
    "index.md, ''",
    "/, ''",
    "'', ''",
    "docs/reindex, docs/reindex",
  })
  void findsTheKeyThatIsMeant(String written, String key) {
    assertThat(PageKeys.of(written)).isEqualTo(key);
  }
}
