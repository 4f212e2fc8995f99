package io.atoll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
  private final Path folder;

  ManifestTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void isOneOnlyWhenItIsSealed() throws IOException {
    Manifest manifest = new Manifest(folder.resolve("manifest"));
    OutputFile file = new OutputFile("docs/ä.html", 3, "00ff", "content/ä.md", "");
    manifest.write(1, List.of(file));
    assertThat(manifest.exists()).isFalse();
    assertThat(manifest.parts().count()).isEqualTo(1);
    manifest.seal(new ManifestParts(4));
    assertThat(manifest.exists()).isTrue();
    assertThat(manifest.parts().count()).isEqualTo(4);
    assertThat(manifest.read(1)).containsExactly(Map.entry("docs/ä.html", file));
    assertThat(manifest.read(0)).isEmpty();
  }

  @Test
  void hasAPowerOfTwoOfParts() {
    assertThat(ManifestParts.forFiles(0).count()).isEqualTo(1);
    assertThat(ManifestParts.forFiles(8192).count()).isEqualTo(1);
    assertThat(ManifestParts.forFiles(8193).count()).isEqualTo(2);
    assertThat(ManifestParts.forFiles(3 * 8192).count()).isEqualTo(4);
    assertThat(ManifestParts.forFiles(Long.MAX_VALUE / 4).count()).isEqualTo(1 << 14);
  }

  @Test
  void findsAPathInTheOverlappingPartsOfAnyOtherCut() {
    long seed = new Random().nextInt();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String path = "docs/" + random.nextInt() + "/index.html";
      ManifestParts own = new ManifestParts(1 << random.nextInt(10));
      ManifestParts other = new ManifestParts(1 << random.nextInt(10));
      assertThat(IntStream.of(own.overlapping(own.of(path), other)).boxed())
          .as("seed %d", seed)
          .contains(other.of(path))
          .doesNotHaveDuplicates();
    }
  }
}
