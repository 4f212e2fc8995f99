package io.atoll.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.model.SourceFile.Form;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CascadesTest {
  private static final Map<String, String> TAXONOMIES = Map.of("tag", "tags");

  @Test
  void letsTheNearestSectionWin() {
    Cascades cascades =
        Cascades.of(
            Map.of("", Map.of("a", 1L, "b", 1L), "docs", Map.of("b", 2L), "blog", Map.of("b", 3L)));
    assertThat(cascades.of(Pages.source("docs/deep/x"), TAXONOMIES))
        .isEqualTo(Map.of("a", 1L, "b", 2L));
    assertThat(cascades.of(Pages.source("x"), TAXONOMIES)).isEqualTo(Map.of("a", 1L, "b", 1L));
  }

  @Test
  void appliesToTheTargetOnly() {
    List<Object> rules =
        List.of(
            Map.of("target", Map.of("path", "/docs/**"), "a", 1L),
            Map.of("_target", Map.of("kind", "{section,home}"), "b", 2L));
    Cascades cascades = Cascades.of(Map.of("", rules));
    assertThat(cascades.of(Pages.source("docs/x/y"), TAXONOMIES)).isEqualTo(Map.of("a", 1L));
    assertThat(cascades.of(Pages.index("blog", Form.INDEX), TAXONOMIES)).isEqualTo(Map.of("b", 2L));
  }

  @Test
  void refusesWhatIsNoMap() {
    assertThatThrownBy(() -> Cascades.of(Map.of("docs", "x")))
        .hasMessageContaining("content/docs/_index.md: cascade must be a map");
  }
}
