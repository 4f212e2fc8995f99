package io.atoll.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.OutputFile;
import io.atoll.model.Reuse;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SampleSites;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedBucketTest {
  private static final OutputFile FILE =
      new OutputFile("a/index.html", 3, "digest", "content/a.md", "inputs");

  private final SiteFolders folders;
  private final Path published;

  PublishedBucketTest(@TempDir Path folder) {
    folders = SampleSites.folders(folder);
    published = folders.outputFolder().resolve(FILE.path());
  }

  @BeforeEach
  void publish() throws IOException {
    Files.createDirectories(published.getParent());
    Files.writeString(published, "abc");
  }

  private PublishedBucket bucket(Reuse reuse) {
    return new PublishedBucket(0, new PublishedFiles(folders, reuse, 1), Map.of(FILE.path(), FILE));
  }

  private boolean holds(String path, long size, String digest) {
    return bucket(Reuse.UNCHANGED).holds(new OutputFile(path, size, digest, "content/b.md", ""));
  }

  @Test
  void aFileOfTheSameBytesIsThere() {
    assertThat(holds(FILE.path(), 3, "digest")).isTrue();
    assertThat(holds(FILE.path(), 3, "another")).isFalse();
    assertThat(holds(FILE.path(), 4, "digest")).isFalse();
    assertThat(holds("b/index.html", 3, "digest")).isFalse();
  }

  @Test
  void aFileThatWasDeletedOrCutOffIsNotThereUnlessTheOutputIsTrusted() throws IOException {
    Files.writeString(published, "ab");
    assertThat(bucket(Reuse.UNCHANGED).holds(FILE)).isFalse();
    Files.delete(published);
    assertThat(bucket(Reuse.UNCHANGED).holds(FILE)).isFalse();
    assertThat(bucket(Reuse.TRUSTED).holds(FILE)).isTrue();
  }
}
