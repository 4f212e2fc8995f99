package io.atoll.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Asset;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticWalkTest {
  private final Path site;

  StaticWalkTest(@TempDir Path site) {
    this.site = site;
  }

  @Test
  void everyFileIsAnAssetEvenHiddenOnes() throws IOException {
    Found found =
        new Found(site)
            .with("static/.well-known/x", "static/_headers", "static/css/a.css", "static/b.md")
            .walk();
    assertThat(found.assetPaths())
        .containsExactly(".well-known/x", "_headers", "b.md", "css/a.css");
    assertThat(found.assets.get(3))
        .isEqualTo(new Asset(Asset.Origin.STATIC, "css/a.css", "css/a.css", "static/css/a.css"));
  }

  @Test
  void aSiteMayHaveNone() {
    assertThat(new Found(site).walk().assets).isEmpty();
  }
}
