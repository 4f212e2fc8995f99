package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.pipeline.compare.TreeComparison;
import io.atoll.pipeline.sites.GeneratedSite;
import io.atoll.pipeline.sites.SiteEdits;
import io.atoll.store.FolderTree;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build after an edit renders the files that the edit changes, and no others: those in which
 * clean builds before and after it differ.
 */
class ExactRenderingTest {
  private static final String LONG = "One more sentence of an introduction. ".repeat(20);

  private final Path folder;
  private final Path site;
  private final DirectBuild build;
  private Map<String, String> before = new TreeMap<>();

  ExactRenderingTest(@TempDir Path folder) {
    this.folder = folder;
    this.site = folder.resolve("site");
    this.build = DirectBuild.in(folder.resolve("incremental"));
  }

  @Test
  void eachKindOfEditRendersWhatItChanges() throws IOException {
    edits(120);
  }

  @Test
  @Tag("long")
  void eachKindOfEditOfFiveThousandPagesRendersWhatItChanges() throws IOException {
    edits(Integer.getInteger("pages", 5000));
  }

  private void edits(int pages) throws IOException {
    begin(pages);
    Outcome unchanged = build.build(site);
    assertThat(unchanged.counts().rendered()).isZero();
    assertThat(unchanged.counts().written()).isZero();

    write("content/posts/edited.md", page("Edited", "java") + LONG + "Another end.");
    assertThat(expectExact("a body")).containsExactly("posts/edited/index.html");
    write("content/posts/edited.md", page("Edited", "java") + "Another beginning. " + LONG);
    assertThat(expectExact("a summary")).contains("posts/index.xml", "tags/java/index.html");
    write("content/posts/edited.md", page("Renamed", "java") + "Another beginning. " + LONG);
    assertThat(expectExact("a title"))
        .contains("linking/index.html", "posts/index.xml", "tags/java/index.html");
    String linked = page("Renamed", "java") + "Another beginning. " + LONG + "[It](/linking.md)";
    write("content/posts/edited.md", linked);
    assertThat(expectExact("a link")).containsExactly("posts/edited/index.html");
    write("content/posts/edited.md", page("Renamed", "java, fresh") + "Another beginning. " + LONG);
    assertThat(expectExact("a tag")).contains("tags/fresh/index.html", "tags/index.html");
    write("content/posts/added.md", page("Added", "rare") + LONG);
    assertThat(expectChanged("a page added")).contains("posts/added/index.html");
    Files.move(site.resolve("content/posts/added.md"), site.resolve("content/posts/moved.md"));
    assertThat(expectChanged("a page renamed")).contains("posts/moved/index.html");
    Files.delete(site.resolve("content/posts/moved.md"));
    assertThat(expectChanged("a page deleted")).contains("tags/rare/index.html");
    write("static/file.txt", "text");
    assertThat(expectExact("a static file added")).isEmpty();
    write("static/file.txt", "another text");
    assertThat(expectExact("a static file edited")).isEmpty();
    Files.writeString(
        site.resolve("templates/page.html"), "{{ page.title }}: {{ page.content }} edited\n");
    expectSame("a template");
    Path config = site.resolve("site.yaml");
    Files.writeString(config, Files.readString(config).replaceFirst("title: .*", "title: Other"));
    expectSame("the configuration");
  }

  private void begin(int pages) throws IOException {
    GeneratedSite.of(pages, 11).write(site);
    for (String layout : List.of("all", "bare", "computed", "terms")) {
      write("templates/" + layout + ".html", "{{ page.title }} {{ page.content }}\n");
    }
    for (String own : List.of("base.html", "page.html", "partials")) {
      FolderTree.delete(site.resolve("templates").resolve(own));
    }
    write("content/posts/edited.md", page("Edited", "java") + LONG);
    write("content/linking.md", page("Linking", "rare") + "See [[edited]].");
    new SiteEdits(site, 11);
    assertThat(build.build(site).failures()).isEmpty();
    before = digests(build.output());
  }

  private static String page(String title, String tags) {
    return "---\ntitle: " + title + "\ndate: 2024-05-05\ntags: [" + tags + "]\n---\n";
  }

  private void write(String file, String text) throws IOException {
    Path path = site.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** Builds; returns which files were rendered, after they were found to be those that differ. */
  private Set<String> expectExact(String edit) throws IOException {
    Map<String, String> old = before;
    Set<String> rendered = expectChanged(edit);
    assertThat(rendered).as(edit).isEqualTo(changed(old));
    return rendered;
  }

  /**
   * The same where some may be rendered for nothing: pages of a list read both how many of them
   * there are and how many entries, and most show only the first.
   */
  private Set<String> expectChanged(String edit) throws IOException {
    long began = System.currentTimeMillis();
    Map<String, String> old = before;
    expectSame(edit);
    Set<String> rendered = rendered(began);
    assertThat(rendered).as(edit).containsAll(changed(old));
    return rendered;
  }

  private Set<String> changed(Map<String, String> old) {
    return before.entrySet().stream()
        .filter(each -> !each.getValue().equals(old.get(each.getKey())))
        .map(Map.Entry::getKey)
        .filter(path -> !path.startsWith("sitemap") && !path.endsWith(".txt"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Builds; expects what a clean build gives, and as many files written as differ. */
  private void expectSame(String edit) throws IOException {
    Outcome outcome = build.build(site);
    assertThat(outcome.published()).as(edit + outcome.reason()).isTrue();
    DirectBuild clean = DirectBuild.in(folder.resolve("clean"));
    clean.build(site);
    TreeComparison.assertSame(clean.output(), build.output());
    Map<String, String> now = digests(clean.output());
    long differing =
        now.entrySet().stream()
            .filter(each -> !each.getValue().equals(before.get(each.getKey())))
            .count();
    assertThat(outcome.counts().written()).as(edit).isEqualTo(differing);
    Set<String> gone = new TreeSet<>(before.keySet());
    gone.removeAll(now.keySet());
    assertThat(outcome.counts().deleted()).as(edit).isEqualTo(gone.size());
    before = now;
    FolderTree.delete(folder.resolve("clean"));
  }

  /** The files with known inputs that the build rendered which began then. */
  private Set<String> rendered(long began) throws IOException {
    SiteFolders folders = SiteFolders.of(site, build.output(), build.state());
    Set<String> rendered = new TreeSet<>();
    try (Stream<Path> files = Files.list(folders.publishedManifest())) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (PublishedFiles.isKeptIn(name)) {
          PublishedFiles.read(folders.publishedManifest(), name).stream()
              .filter(each -> !each.inputs().isEmpty() && each.rendering().millis() >= began)
              .forEach(each -> rendered.add(each.path()));
        }
      }
    }
    return rendered;
  }

  private static Map<String, String> digests(Path output) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        digests.put(
            output.relativize(file).toString(),
            UUID.nameUUIDFromBytes(Files.readAllBytes(file)).toString());
      }
    }
    return digests;
  }
}
