package io.atoll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditedReleaseTest {
  private static final Map<String, String> OLD =
      Map.of("same", "1", "changed", "1", "moved", "1", "gone/x", "1", "turns", "1", "was/x", "1");
  private static final Map<String, String> NEW =
      Map.of("same", "1", "changed", "2", "moved", "22", "new/x", "2", "turns/x", "1", "was", "3");
  private static final OutputLayout LAYOUT = new OutputLayout(true, 5, StagedBuild.TIME);

  private final StagedBuild build;
  private final SampleEdits edits;

  EditedReleaseTest(@TempDir Path folder) {
    build = new StagedBuild(folder);
    edits = new SampleEdits(build);
  }

  @Test
  void hasTheOldFilesButThoseThatGoAndThoseThatCome() throws IOException {
    edits.release(OLD);
    publish(new Disk());
    assertPublished(NEW, "all");
    assertThat(StagedBuild.texts(build.folders.release(1))).isEqualTo(OLD);
    assertThat(edits.emptyFolders()).isEmpty();
  }

  @Test
  void whatTheNextManifestSaysComesBeforeWhatTheCurrentOneDoes() throws IOException {
    edits.release(OLD);
    Path next = Files.createDirectories(build.folders.nextManifest());
    Files.writeString(build.folders.publishedManifest().resolve("listed-0"), "old");
    Files.writeString(build.folders.publishedManifest().resolve("listed-1"), "old");
    Files.writeString(next.resolve("listed-1"), "new");
    publish(new Disk());
    assertThat(build.folders.publishedManifest().resolve("listed-0")).hasContent("old");
    assertThat(build.folders.publishedManifest().resolve("listed-1")).hasContent("new");
  }

  @Test
  void isSeenWholeOrNotAtAllWhereverItIsKilled() throws IOException {
    int steps = 0;
    while (isKilledAfter(steps)) {
      assertThat(build.seen()).as("after %d", steps).isIn(OLD, NEW);
      Publication.recover(build.folders);
      assertPublished(build.seen().equals(OLD) ? OLD : NEW, "after " + steps);
      steps++;
    }
    assertThat(steps).isGreaterThan(10);
    assertPublished(NEW, "whole");
  }

  private boolean isKilledAfter(int steps) throws IOException {
    edits.release(OLD);
    try {
      publish(BreakingDisk.killingAfter(steps));
      return false;
    } catch (BreakingDisk.Killed e) {
      return true;
    }
  }

  private void publish(Disk disk) throws IOException {
    EditedRelease.publish(
        build.folders, edits.stage(OLD, NEW), StagedBuild.baseline(6), LAYOUT, disk);
  }

  private void assertPublished(Map<String, String> site, String when) throws IOException {
    assertThat(build.seen()).as(when).isEqualTo(site);
    assertThat(edits.listed()).as(when).isEqualTo(SampleEdits.listOf(site));
    assertThat(edits.noted()).as(when).isEqualTo(SampleEdits.notedOf(site));
  }
}
