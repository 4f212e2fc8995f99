package io.atoll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks publications off before each of their steps: what do readers see, and what comes then? */
class KilledPublicationTest {
  private static final Map<String, String> OLD =
      Map.of(
          "same",
          "1",
          "changed",
          "1",
          "gone/x",
          "1",
          "gone/y",
          "1",
          "turns",
          "file",
          "was/in/x",
          "1");
  private static final Map<String, String> NEW =
      Map.of("same", "1", "changed", "2", "new/x", "2", "turns/x", "2", "was", "2");
  private static final Map<String, String> LATER = Map.of("same", "3", "gone/x", "1", "new/x", "2");

  private final StagedBuild build;

  KilledPublicationTest(@TempDir Path folder) {
    build = new StagedBuild(folder);
  }

  /** The two ways to break off, for builds in place and as releases. */
  static Stream<Arguments> ways() {
    IntFunction<Disk> killed = BreakingDisk::killingAfter;
    IntFunction<Disk> full = BreakingDisk::fullAfter;
    return Stream.of(Arguments.of("killed", killed), Arguments.of("full disk", full));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void readersOfReleasesSeeTheOldSiteOrTheNewOneWhole(String way, IntFunction<Disk> disk)
      throws IOException {
    int steps = 0;
    while (breaksOff(disk.apply(steps))) {
      assertThat(build.seen()).as("%s after %d steps", way, steps).isIn(OLD, NEW);
      Publication.recover(build.folders);
      assertThat(build.seen()).as("%s after %d steps", way, steps).isIn(OLD, NEW);
      assertThatAllReleasesAreWhole();
      build.release(LATER, 2);
      assertThat(build.seen()).as("%s after %d steps", way, steps).isEqualTo(LATER);
      steps++;
    }
    assertThat(steps).isGreaterThan(10);
    assertThat(build.seen()).isEqualTo(NEW);
  }

  private boolean breaksOff(Disk disk) throws IOException {
    build.reset();
    build.release(OLD, 1);
    build.release(OLD, 1);
    try {
      build.release(NEW, 2, disk, 2);
      return false;
    } catch (BreakingDisk.Killed | IOException e) {
      return true;
    }
  }

  private void assertThatAllReleasesAreWhole() throws IOException {
    Releases releases = new Releases(build.folders);
    for (Release release : releases.list()) {
      Map<String, String> texts = StagedBuild.texts(releases.folder(release.id()));
      assertThat(texts).isIn(OLD, NEW);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void theFirstReleaseIsSeenWholeOrNotAtAll(String way, IntFunction<Disk> disk) throws IOException {
    for (int steps = 0; ; steps++) {
      build.reset();
      try {
        build.release(NEW, 1, disk.apply(steps), 1);
        break;
      } catch (BreakingDisk.Killed | IOException e) {
        boolean isPublished = new Releases(build.folders).areThere();
        assertThat(isPublished ? build.seen() : NEW).as("%s %d", way, steps).isEqualTo(NEW);
        Publication.recover(build.folders);
        build.release(LATER, 1);
        assertThat(build.seen()).isEqualTo(LATER);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void aSiteInPlaceIsWholeAgainAfterTheNextCommand(String way, IntFunction<Disk> disk)
      throws IOException {
    for (int steps = 0; !isPublishedInPlace(disk.apply(steps)); steps++) {
      assertThat(build.output()).containsEntry("same", "1").containsKey("changed");
      assertThat(build.output().get("changed")).isIn("1", "2");
      Publication.recover(build.folders);
      assertThat(build.output()).as("%s after %d steps", way, steps).isIn(OLD, NEW);
      build.publish(LATER, 1);
      assertThat(build.output()).isEqualTo(LATER);
    }
    assertThat(build.output()).isEqualTo(NEW);
  }

  private boolean isPublishedInPlace(Disk disk) throws IOException {
    build.reset();
    build.publish(OLD, 1);
    build.stage(NEW, new ManifestParts(2));
    try {
      new Publication(build.folders, disk).commit(new ManifestParts(2), StagedBuild.baseline(4));
      return true;
    } catch (BreakingDisk.Killed | IOException e) {
      return false;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void aRollbackIsSeenOrNot(String way, IntFunction<Disk> disk) throws IOException {
    build.release(OLD, 1);
    build.release(NEW, 1);
    for (int steps = 0; ; steps++) {
      try {
        new Releases(build.folders, disk.apply(steps)).switchTo(1);
        break;
      } catch (BreakingDisk.Killed | IOException e) {
        assertThat(build.seen()).as("%s after %d steps", way, steps).isEqualTo(NEW);
      }
    }
    assertThat(build.seen()).isEqualTo(OLD);
    assertThat(new Releases(build.folders).list())
        .extracting(Release::current)
        .isEqualTo(List.of(true, false));
  }
}
