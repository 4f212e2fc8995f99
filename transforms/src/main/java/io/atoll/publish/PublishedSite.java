package io.atoll.publish;

import io.atoll.model.OutputFile;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A site as it is published. */
public final class PublishedSite {
  private final PublishedFiles files;
  private final Manifest manifest;

  public PublishedSite(SiteFolders folders) {
    this.files = new PublishedFiles(folders, true);
    this.manifest = Publication.published(folders);
  }

  /**
   * How many files it has.
   *
   * @return -1 if one of them is missing, or has another size: the output has been changed since;
   *     or if the list of them is damaged
   */
  public long countIfWhole() throws IOException {
    if (!manifest.exists()) {
      return -1;
    }
    AtomicLong count = new AtomicLong();
    try {
      boolean whole =
          IntStream.range(0, manifest.parts().count())
              .parallel()
              .allMatch(part -> isWhole(part, count));
      return whole ? count.get() : -1;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private boolean isWhole(int part, AtomicLong count) {
    Optional<Map<String, OutputFile>> listed = listed(part);
    if (listed.isEmpty()) {
      return false;
    }
    for (OutputFile file : listed.get().values()) {
      if (!files.isInPlace(file)) {
        return false;
      }
      count.incrementAndGet();
    }
    return true;
  }

  private Optional<Map<String, OutputFile>> listed(int part) {
    try {
      return manifest.readIfWhole(part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
