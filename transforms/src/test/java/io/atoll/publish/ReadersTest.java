package io.atoll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the pages of a site again and again while it is published anew. */
class ReadersTest {
  private static final int PAGES = 30;
  private static final int SITES = 12;

  private final StagedBuild build;
  private final AtomicBoolean ended = new AtomicBoolean();

  ReadersTest(@TempDir Path folder) {
    build = new StagedBuild(folder);
  }

  private interface Publishing {
    void publish(Map<String, String> site) throws IOException;
  }

  @Test
  void aPageInPlaceIsAlwaysThere() throws Exception {
    assertThatNoPageIsMissed(site -> build.publish(site, 1));
  }

  @Test
  void aPageOfReleasesIsAlwaysThere() throws Exception {
    assertThatNoPageIsMissed(site -> build.release(site, 1));
  }

  private void assertThatNoPageIsMissed(Publishing publishing) throws Exception {
    publishing.publish(site(0));
    ExecutorService readers = Executors.newSingleThreadExecutor();
    try {
      Future<Integer> read = readers.submit((Callable<Integer>) this::readAll);
      for (int i = 1; i < SITES; i++) {
        publishing.publish(site(i % 2));
      }
      ended.set(true);
      assertThat(read.get()).isGreaterThan(PAGES);
    } finally {
      readers.shutdownNow();
    }
  }

  /** Fails if a page is not there; returns how many times one was read. */
  private int readAll() throws IOException {
    Path entrance = Releases.entrance(build.folders.outputFolder());
    int read = 0;
    while (!ended.get()) {
      for (String page : site(0).keySet()) {
        assertThat(Set.of("0", "1")).contains(Files.readString(entrance.resolve(page)));
        read++;
      }
    }
    return read;
  }

  private static Map<String, String> site(int version) {
    Map<String, String> site = new TreeMap<>();
    for (int i = 0; i < PAGES; i++) {
      site.put("docs/" + i + "/index.html", i % 3 == 0 ? "0" : Integer.toString(version));
    }
    return site;
  }
}
