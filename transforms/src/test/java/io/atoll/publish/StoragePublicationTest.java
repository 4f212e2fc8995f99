package io.atoll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.storage.Locations;
import io.atoll.storage.MemoryFileSystem;
import io.atoll.storage.StorageException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Publishes on an object storage, and has it fail at each of its requests. */
final class StoragePublicationTest {
  private static final Map<String, String> OLD =
      Map.of("same", "1", "changed", "1", "gone/x", "1", "gone/y", "1");
  private static final Map<String, String> NEW = Map.of("same", "1", "changed", "2", "new/x", "2");
  private static final int MOST_REQUESTS = 1000;

  private final StagedBuild build = new StagedBuild(Locations.of("memory://bucket/site"));

  @BeforeEach
  void empty() {
    MemoryFileSystem.clear();
  }

  @Test
  void aSiteIsPublishedAndChanged() throws IOException {
    build.publish(OLD, 2);
    assertThat(build.output()).isEqualTo(OLD);

    assertThat(build.publish(NEW, 2)).isEqualTo(2);

    assertThat(build.output()).isEqualTo(NEW);
    assertThat(build.listed()).isEqualTo(NEW.keySet());
    assertThat(MemoryFileSystem.addresses()).noneMatch(address -> address.contains("staging"));
  }

  @Test
  void whateverRequestFailsThePublicationIsFinishedLater() throws IOException {
    int requests = 0;
    boolean failed = true;
    while (failed) {
      assertThat(requests).isLessThan(MOST_REQUESTS);
      failed = publishFailingAfter(requests++);

      Publication.recover(build.folders);

      assertThat(build.output()).as("after %s requests", requests).isEqualTo(NEW);
      assertThat(build.listed()).isEqualTo(NEW.keySet());
      assertThat(Publication.next(build.folders).exists()).isFalse();
    }
    assertThat(requests).isGreaterThan(20);
  }

  private boolean publishFailingAfter(int requests) throws IOException {
    MemoryFileSystem.clear();
    build.publish(OLD, 2);
    build.stage(NEW, new ManifestParts(4));
    Publication.next(build.folders).seal(new ManifestParts(4));
    MemoryFileSystem.goDownAfter(requests);
    try {
      new Publication(build.folders).run();
      return false;
    } catch (BrokenOffException | StorageException e) {
      return true;
    } finally {
      MemoryFileSystem.goDownAfter(Integer.MAX_VALUE);
    }
  }

  @Test
  void beforeItIsSealedAFailureChangesNothing() throws IOException {
    build.publish(OLD, 2);
    build.stage(NEW, new ManifestParts(2));

    Publication.recover(build.folders);

    assertThat(build.output()).isEqualTo(OLD);
  }
}
