package io.atoll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Tally;
import io.atoll.store.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breaks publications off between any two of their steps, and recovers. */
class RecoveryTest {
  private static final Baseline BASELINE =
      Baseline.of(
          new Baseline.Making("", false, false, false, 0),
          new Ending("", new Tally(Map.of()), List.of(), List.of(), SiteChanges.NONE));

  private static final Map<String, String> OLD =
      Map.of("same", "1", "changed", "1", "gone/x", "1", "gone/y", "1", "turns", "file");
  private static final Map<String, String> NEW =
      Map.of("same", "1", "changed", "2", "new/x", "2", "turns/x", "2");

  private final StagedBuild build;

  RecoveryTest(@TempDir Path folder) {
    build = new StagedBuild(folder);
  }

  @Test
  void finishesAfterAnyOfTheMoves() throws IOException {
    for (int moved = 0; moved <= NEW.size(); moved++) {
      sealed();
      moveSome(NEW, moved);
      recoversToTheNewSite();
    }
  }

  @Test
  void finishesAfterAnyOfTheDeletions() throws IOException {
    for (String deleted : new String[] {"gone/x", "gone/y", "turns"}) {
      sealed();
      moveSome(Map.of("changed", "", "new/x", ""), 2);
      Files.delete(build.folders.outputFolder().resolve(deleted));
      recoversToTheNewSite();
    }
  }

  @Test
  void finishesAfterTheOldManifestIsPartlyOrWhollyGone() throws IOException {
    for (String left : new String[] {"parts", "part-0", ""}) {
      sealed();
      new Publication(build.folders).run();
      Manifest published = Publication.published(build.folders);
      Files.move(published.folder(), Publication.next(build.folders).folder());
      if (!left.isEmpty()) {
        Files.createDirectories(published.folder());
        Files.writeString(published.folder().resolve(left), left.equals("parts") ? "1\n" : "");
      }
      recoversToTheNewSite();
    }
  }

  @Test
  void finishesAFirstPublicationAfterItsOneMove() throws IOException {
    build.stage(NEW, new ManifestParts(1));
    Publication.next(build.folders).seal(new ManifestParts(1));
    Files.move(build.folders.stagingFolder(), build.folders.outputFolder());
    recoversToTheNewSite();
  }

  @Test
  void aRepeatedCommitDoesNothing() throws IOException {
    build.stage(NEW, new ManifestParts(1));
    for (int attempt = 0; attempt < 3; attempt++) {
      new Publication(build.folders).commit(new ManifestParts(1), BASELINE);
      new Publication(build.folders).clear();
      assertThat(build.output()).isEqualTo(NEW);
    }
  }

  @Test
  void aBuildWithoutFilesDeletesTheOldSite() throws IOException {
    build.publish(OLD, 1);
    build.stage(Map.of(), new ManifestParts(1));
    new Publication(build.folders).commit(new ManifestParts(1), BASELINE);
    assertThat(build.output()).isEmpty();
  }

  @Test
  void finishesAnyTwoSitesFromAnyPoint() throws IOException {
    long seed = new Random().nextInt();
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      reset();
      Map<String, String> before = randomSite(random);
      Map<String, String> after = randomSite(random);
      build.publish(before, 1 << random.nextInt(3));
      ManifestParts parts = new ManifestParts(1 << random.nextInt(3));
      build.stage(after, parts);
      Publication.next(build.folders).seal(parts);
      moveSome(after, random.nextInt(after.size() + 1));
      Publication.recover(build.folders);
      assertThat(build.output()).as("seed %d, round %d", seed, round).isEqualTo(after);
      assertThat(build.listed()).as("seed %d", seed).isEqualTo(after.keySet());
    }
  }

  private static Map<String, String> randomSite(Random random) {
    Map<String, String> site = new TreeMap<>();
    site.put("index.html", "home" + random.nextInt(3));
    for (int i = 0; i < 8; i++) {
      String name = "n" + random.nextInt(4);
      String path = random.nextBoolean() ? name : name + "/" + random.nextInt(3);
      boolean collides =
          site.keySet().stream()
              .anyMatch(p -> p.startsWith(path + "/") || path.startsWith(p + "/"));
      if (!collides) {
        site.put(path, "text" + random.nextInt(3));
      }
    }
    return site;
  }

  private void sealed() throws IOException {
    reset();
    build.publish(OLD, 1);
    build.stage(NEW, new ManifestParts(1));
    Publication.next(build.folders).seal(new ManifestParts(1));
  }

  private void reset() throws IOException {
    FolderTree.delete(build.folders.outputFolder());
    FolderTree.delete(Path.of(build.folders.state()));
  }

  /** Does the first moves of a publication, as far as nothing is in their way. */
  private void moveSome(Map<String, String> site, int count) throws IOException {
    for (String path : site.keySet().stream().sorted().limit(count).toList()) {
      Path target = build.folders.outputFolder().resolve(path);
      Path folder = Objects.requireNonNull(target.getParent());
      if (!Files.isDirectory(target) && (Files.isDirectory(folder) || !Files.exists(folder))) {
        Files.createDirectories(folder);
        Files.move(
            build.folders.stagingFolder().resolve(path),
            target,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private void recoversToTheNewSite() throws IOException {
    Publication.recover(build.folders);
    assertThat(build.output()).isEqualTo(NEW);
    assertThat(build.listed()).isEqualTo(NEW.keySet());
    Publication.recover(build.folders);
    assertThat(build.output()).isEqualTo(NEW);
    assertThat(Publication.next(build.folders).folder()).doesNotExist();
    assertThat(build.folders.outputFolder().resolve("gone")).doesNotExist();
  }
}
