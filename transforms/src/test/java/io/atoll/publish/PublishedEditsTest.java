package io.atoll.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishes edits in place, also such as are broken off between any two of their steps. */
class PublishedEditsTest {
  private static final Map<String, String> OLD =
      Map.of(
          "same",
          "1",
          "changed",
          "1",
          "moved",
          "1",
          "gone/in/x",
          "1",
          "gone/y",
          "22",
          "kept/z",
          "1",
          "turns",
          "1",
          "was/in/x",
          "1");
  private static final Map<String, String> NEW =
      Map.of(
          "same",
          "1",
          "changed",
          "2",
          "moved",
          "22",
          "new/in/x",
          "2",
          "turns/x",
          "1",
          "was",
          "333");

  private final StagedBuild build;
  private final SampleEdits edits;

  PublishedEditsTest(@TempDir Path folder) {
    build = new StagedBuild(folder);
    edits = new SampleEdits(build);
  }

  @Test
  void filesChangeComeAndGo() throws IOException {
    edits.publish(OLD);
    publish(OLD, NEW);
    assertPublished(NEW, "all");
    assertThat(build.folders.nextManifest()).doesNotExist();
  }

  @Test
  void aFolderWithAForeignFileStays() throws IOException {
    edits.publish(OLD);
    Path foreign = build.folders.outputFolder().resolve("gone/mine");
    Files.writeString(foreign, "mine");
    publish(OLD, NEW);
    assertThat(foreign).hasContent("mine");
    assertThat(foreign.resolveSibling("y")).doesNotExist();
    assertThat(foreign.resolveSibling("in")).doesNotExist();
  }

  @Test
  void aPathThatGoesInOneBucketMayComeInAnother() throws IOException {
    Map<String, String> before = Map.of("a", "1", "b", "1");
    Map<String, String> after = Map.of("a", "22", "b", "1");
    edits.publish(before);
    publish(before, after);
    assertPublished(after, "moved");
  }

  @Test
  void whatIsGoneAlreadyIsNoProblem() throws IOException {
    edits.publish(OLD);
    List<FileEdit> staged = edits.stage(OLD, NEW);
    Files.delete(build.folders.outputFolder().resolve("gone/in/x"));
    PublishedEdits.publish(build.folders, staged, StagedBuild.baseline(6));
    assertPublished(NEW, "gone already");
  }

  @Test
  void nothingOutsideTheOutputIsDeleted() throws IOException {
    edits.publish(OLD);
    Path outside = build.folders.outputFolder().resolveSibling("precious");
    Files.writeString(outside, "1");
    FileEdit going = new FileEdit(0, SampleEdits.file("gone/../../precious", "1"), null);
    PublishedEdits.publish(build.folders, List.of(going), StagedBuild.baseline(6));
    assertThat(outside).exists();
  }

  @Test
  void aForeignFileInTheWayIsNamed() throws IOException {
    edits.publish(OLD);
    Files.writeString(build.folders.outputFolder().resolve("new"), "mine");
    assertThatThrownBy(() -> publish(OLD, NEW))
        .isInstanceOf(BrokenOffException.class)
        .hasStackTraceContaining("cannot publish new/in/x");
    Files.delete(build.folders.outputFolder().resolve("new"));
    Publication.recover(build.folders);
    assertPublished(NEW, "recovered");
  }

  @Test
  void whatListsShowIsTakenOverWithTheSurvey() throws IOException {
    edits.publish(OLD);
    Path next = Files.createDirectories(build.folders.nextManifest());
    for (String name : List.of("listed-0", "listed-12", "survey", "listed-3.new", "other")) {
      Files.writeString(next.resolve(name), name);
    }
    publish(OLD, NEW);
    Path published = build.folders.publishedManifest();
    assertThat(published.resolve("listed-0")).hasContent("listed-0");
    assertThat(published.resolve("listed-12")).hasContent("listed-12");
    assertThat(published.resolve("survey")).hasContent("survey");
    assertThat(published.resolve("listed-3.new")).doesNotExist();
    assertThat(published.resolve("other")).doesNotExist();
  }

  @Test
  void isFinishedAfterAnyStepOfTheDisk() throws IOException {
    int steps = 0;
    while (breaksOff(OLD, NEW, BreakingDisk.killingAfter(steps))) {
      Publication.recover(build.folders);
      assertPublished(NEW, "after " + steps);
      steps++;
    }
    assertThat(steps).isGreaterThan(20);
    assertPublished(NEW, "whole");
  }

  @Test
  void isFinishedAfterAnyPartOfTheManifest() throws IOException {
    edits.publish(OLD);
    publish(OLD, NEW);
    Map<String, byte[]> finished = manifest();
    for (int written = 0; written <= finished.size(); written++) {
      edits.publish(OLD);
      new PublishedEdits(build.folders, new Disk())
          .decide(edits.stage(OLD, NEW), StagedBuild.baseline(6));
      for (String name : finished.keySet().stream().limit(written).toList()) {
        Files.write(build.folders.publishedManifest().resolve(name), finished.get(name));
      }
      Publication.recover(build.folders);
      assertPublished(NEW, "after " + written);
      assertThat(manifest()).containsExactlyEntriesOf(finished);
    }
  }

  @Test
  void isFinishedHoweverOftenItIsBrokenOff() throws IOException {
    long seed = new Random().nextInt();
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      Map<String, String> before = randomSite(random);
      Map<String, String> after = randomSite(random);
      boolean broken = breaksOff(before, after, BreakingDisk.killingAfter(random.nextInt(12)));
      for (int attempt = 0; broken && attempt < 3; attempt++) {
        PublishedEdits again =
            new PublishedEdits(build.folders, BreakingDisk.killingAfter(random.nextInt(6)));
        broken = again.areDecided() && isKilled(again);
      }
      Publication.recover(build.folders);
      assertPublished(after, "seed " + seed + ", round " + round);
    }
  }

  private static Map<String, String> randomSite(Random random) {
    Map<String, String> site = new TreeMap<>(Map.of("index", "x".repeat(1 + random.nextInt(3))));
    for (int i = 0; i < 8; i++) {
      String name = "n" + random.nextInt(3);
      String path = random.nextBoolean() ? name : name + "/m/" + random.nextInt(3);
      boolean collides =
          site.keySet().stream()
              .anyMatch(p -> p.startsWith(path + "/") || path.startsWith(p + "/"));
      if (!collides) {
        site.put(path, (random.nextBoolean() ? "x" : "y").repeat(1 + random.nextInt(3)));
      }
    }
    return site;
  }

  private void publish(Map<String, String> before, Map<String, String> after) throws IOException {
    PublishedEdits.publish(
        build.folders, edits.stage(before, after), StagedBuild.baseline(after.size()));
  }

  private boolean breaksOff(Map<String, String> before, Map<String, String> after, Disk disk)
      throws IOException {
    edits.publish(before);
    PublishedEdits publication = new PublishedEdits(build.folders, disk);
    publication.decide(edits.stage(before, after), StagedBuild.baseline(after.size()));
    return isKilled(publication);
  }

  private static boolean isKilled(PublishedEdits publication) throws IOException {
    try {
      publication.finish();
      return false;
    } catch (BreakingDisk.Killed e) {
      return true;
    }
  }

  private Map<String, byte[]> manifest() throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.list(build.folders.publishedManifest())) {
      for (Path file : files.toList()) {
        bytes.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    }
    return bytes;
  }

  private void assertPublished(Map<String, String> site, String when) throws IOException {
    assertThat(build.output()).as(when).isEqualTo(site);
    assertThat(edits.listed()).as(when).isEqualTo(SampleEdits.listOf(site));
    assertThat(edits.noted()).as(when).isEqualTo(SampleEdits.notedOf(site));
    assertThat(edits.emptyFolders()).as(when).isEmpty();
  }
}
