package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.pipeline.compare.TreeComparison;
import io.atoll.pipeline.compare.TreeCopy;
import io.atoll.pipeline.sites.GeneratedSite;
import io.atoll.pipeline.sites.SiteEdits;
import io.atoll.store.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is damaged in the state, the next build tells of it and gives what a clean one does. */
class DamagedStateTest {
  /** Written anew by each build before it is read. */
  private static final Set<String> PASSING = Set.of("lock", "site", "ending");

  private static final int SOME = 6;
  private static final String SUMMARY = "A paragraph that is longer than any summary. ".repeat(20);

  private final long seed = Long.getLong("seed", new Random().nextInt(1_000_000));
  private final Random random = new Random(seed);
  private final Path folder;
  private final Path site;
  private final DirectBuild build;

  DamagedStateTest(@TempDir Path folder) {
    this.folder = folder;
    this.site = folder.resolve("site");
    this.build = DirectBuild.in(folder.resolve("built"));
  }

  private enum Damage {
    FLIPPED,
    CUT_OFF,
    REMOVED
  }

  private enum Edit {
    BODY,
    TITLE_AND_DELETION,
    TEMPLATE
  }

  @BeforeEach
  void buildOnce() throws IOException {
    GeneratedSite.of(15, 7).write(site);
    for (String template : List.of("all", "computed", "terms")) {
      Files.writeString(site.resolve("templates/" + template + ".html"), "{{ page.content }}");
    }
    write("content/edited.md", "---\ntitle: Edited\ntags: [java]\n---\n" + SUMMARY);
    write("content/deleted.md", "---\ntitle: Deleted\ntags: [java, gone]\n---\nText.\n");
    write("content/linking.md", "---\ntitle: Linking\n---\n[[Edited]] and [it](deleted.md).\n");
    new SiteEdits(site, 7);
    assertThat(build.build(site).published()).isTrue();
    write(
        "content/linking.md",
        "---\ntitle: Linking\n---\n[[Edited]], [it](deleted.md), [a](/edited).\n");
    new SiteEdits(site, 7);
    assertThat(build.build(site).pipelineReason()).isEmpty();
    TreeCopy.replace(folder.resolve("built"), folder.resolve("kept"));
    TreeCopy.replace(site, folder.resolve("kept-site"));
  }

  @Test
  void anyDamageToAnyFileIsToldAndHarmless() throws IOException {
    List<Path> files = new ArrayList<>(stateFiles());
    Collections.shuffle(files, random);
    Edit edit = Edit.values()[random.nextInt(2)];
    for (Path file : files.subList(0, SOME)) {
      expectTheSame(file, Damage.values()[random.nextInt(3)], edit);
    }
  }

  @Test
  @Tag("long")
  void everyDamageToEveryFileIsToldAndHarmless() throws IOException {
    for (Edit edit : Edit.values()) {
      for (Path file : stateFiles()) {
        for (Damage damage : Damage.values()) {
          expectTheSame(file, damage, edit);
        }
      }
    }
  }

  @Test
  void damagedBodiesAreParsedAgain() throws IOException {
    for (Path file : stateFiles()) {
      if (file.startsWith("store")) {
        Outcome outcome = expectTheSame(file, Damage.FLIPPED, Edit.TEMPLATE);
        assertThat(outcome.ignored()).singleElement().asString().contains("store/", "is damaged");
        assertThat(expectTheSame(file, Damage.REMOVED, Edit.TEMPLATE).ignored())
            .singleElement()
            .asString()
            .contains("has lost", "parsed again");
      }
    }
  }

  @Test
  void theStateOfAnotherSiteIsNotUsed() throws IOException {
    Path other = folder.resolve("other");
    TreeCopy.replace(site, other);
    Path page = other.resolve("content/edited.md");
    Files.writeString(page, Files.readString(page).replace("title: Edited", "title: edited"));
    Files.setLastModifiedTime(page, Files.getLastModifiedTime(site.resolve("content/edited.md")));
    Outcome outcome = build.build(other);
    assertThat(outcome.ignored())
        .singleElement()
        .asString()
        .contains("is the state of another site");
    DirectBuild clean = DirectBuild.in(folder.resolve("clean"));
    clean.build(other);
    TreeComparison.assertSame(clean.output(), build.output());
  }

  @Test
  void anOutputOfWhichTheStateKnowsNothingIsNamed() throws IOException {
    FolderTree.delete(build.state().resolve("outputs"));
    assertThat(build.build(site).ignored())
        .singleElement()
        .asString()
        .contains("public has files already");
  }

  private List<Path> stateFiles() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("kept/state"))) {
      return files
          .filter(Files::isRegularFile)
          .map(folder.resolve("kept/state")::relativize)
          .filter(file -> !PASSING.contains(file.toString()) && !file.startsWith("nightly"))
          .sorted()
          .toList();
    }
  }

  private Outcome expectTheSame(Path file, Damage damage, Edit edit) throws IOException {
    TreeCopy.replace(folder.resolve("kept"), folder.resolve("built"));
    TreeCopy.replace(folder.resolve("kept-site"), site);
    damage(build.state().resolve(file), damage);
    edit(edit);
    String what = "seed " + seed + ": " + edit + " after " + file + " was " + damage;
    try {
      Outcome outcome = build.build(site);
      assertThat(outcome.published()).as(what + outcome.reason()).isTrue();
      compareWithClean(edit);
      expectWarning(file, damage, edit, outcome);
      assertThat(build.build(site).ignored()).as(what + ", and built again").isEmpty();
      return outcome;
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(what, e);
    }
  }

  /** Bodies are only read if their pages are rendered; a missing cache is no damage. */
  private static void expectWarning(Path file, Damage damage, Edit edit, Outcome outcome) {
    String name = String.valueOf(file.getFileName());
    boolean isList = name.equals("parts") || name.startsWith("part-") || name.equals("layout");
    boolean isRead = edit != Edit.BODY || isList;
    boolean isCache =
        file.startsWith("store")
            || file.startsWith("index")
            || Set.of("survey", "build").contains(name);
    if (isRead && !isCache && (damage != Damage.REMOVED || isList)) {
      assertThat(outcome.ignored()).singleElement().asString().contains(file.toString());
    }
  }

  private void compareWithClean(Edit edit) throws IOException {
    Path expected = folder.resolve("expected-" + edit);
    if (!Files.exists(expected)) {
      DirectBuild.in(expected).build(site);
    }
    TreeComparison.assertSame(expected.resolve("public"), build.output());
  }

  private void damage(Path file, Damage damage) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    switch (damage) {
      case FLIPPED -> {
        if (bytes.length > 0) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
          Files.write(file, bytes);
        }
      }
      case CUT_OFF -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      case REMOVED -> Files.delete(file);
    }
  }

  private void edit(Edit edit) throws IOException {
    switch (edit) {
      case BODY ->
          write("content/edited.md", "---\ntitle: Edited\ntags: [java]\n---\n" + SUMMARY + "More.");
      case TITLE_AND_DELETION -> {
        write("content/edited.md", "---\ntitle: Another\ntags: [java]\n---\n" + SUMMARY);
        Files.delete(site.resolve("content/deleted.md"));
      }
      case TEMPLATE -> {
        Path template = site.resolve("templates/page.html");
        Files.writeString(template, Files.readString(template) + "<!-- edited -->");
      }
    }
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(site.resolve(file), text);
  }
}
