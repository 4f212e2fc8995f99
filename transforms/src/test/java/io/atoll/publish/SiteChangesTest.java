package io.atoll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.OutputFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SiteChangesTest {

  @Test
  void editsChangeASiteAsABuildOfAllOfItDoes() {
    long seed = new Random().nextInt();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      Map<String, OutputFile> first = randomSite(random);
      Map<String, OutputFile> second = randomSite(random);
      Map<String, OutputFile> third = randomSite(random);
      SiteChanges last = PartChanges.between(first, second.values());
      assertThat(last.followedBy(edits(second, third, random)))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(PartChanges.between(second, third.values()));
    }
  }

  @Test
  void countsGoOnOverManyEdits() {
    long seed = new Random().nextInt();
    Random random = new Random(seed);
    Map<String, OutputFile> before = randomSite(random);
    SiteChanges changes = PartChanges.between(Map.of(), before.values());
    for (int round = 0; round < 100; round++) {
      Map<String, OutputFile> now = randomSite(random);
      changes = changes.followedBy(edits(before, now, random));
      assertThat(changes)
          .as("seed %d, round %d", seed, round)
          .isEqualTo(PartChanges.between(before, now.values()));
      before = now;
    }
  }

  @Test
  void noEditsLeaveOnlyTheCount() {
    OutputFile page = new OutputFile("a/index.html", 1, "1", "content/docs/a.md", "");
    SiteChanges changes = PartChanges.between(Map.of(), List.of(page)).followedBy(List.of());
    assertThat(changes.folders()).isEqualTo(Map.of("content/docs", new FolderChanges(1, 0, 0, 0)));
    assertThat(changes.added()).isEmpty();
  }

  /** Pages, lists and copied files, of which a path belongs to one folder of sources. */
  private static Map<String, OutputFile> randomSite(Random random) {
    Map<String, OutputFile> site = new TreeMap<>();
    for (int i = random.nextInt(60); i > 0; i--) {
      int number = random.nextInt(40);
      String folder = number % 4 == 0 ? "content" : "content/f" + number % 4;
      String owner =
          folder + List.of("/p.md", "/p.md", "/_index.md", "/p.png").get(random.nextInt(4));
      String path = number + "/index.html";
      site.put(path, new OutputFile(path, 1, "" + random.nextInt(2), owner, ""));
    }
    return site;
  }

  /**
   * What differs, and some of what does not; some changes as a file that goes and one that comes.
   */
  private static List<FileEdit> edits(
      Map<String, OutputFile> before, Map<String, OutputFile> now, Random random) {
    Set<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(now.keySet());
    List<FileEdit> edits = new ArrayList<>();
    for (String path : paths) {
      OutputFile old = before.get(path);
      OutputFile file = now.get(path);
      boolean isSame = old != null && old.equals(file);
      if (!isSame || random.nextInt(4) == 0) {
        edits.addAll(edits(old, file, random));
      }
    }
    Collections.shuffle(edits, random);
    return edits;
  }

  private static List<FileEdit> edits(
      @Nullable OutputFile old, @Nullable OutputFile file, Random random) {
    return old != null && file != null && random.nextBoolean()
        ? List.of(new FileEdit(0, old, null), new FileEdit(1, null, file))
        : List.of(new FileEdit(0, old, file));
  }
}
