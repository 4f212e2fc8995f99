package io.atoll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.OutputFile;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartChangesTest {

  @Test
  void tellsNewChangedAndRemovedPagesByTheirTopLevelFolder() {
    SiteChanges changes =
        between(
            files(
                page("docs/a/", "1", "content/docs/deep/a.md"),
                page("docs/b/", "1", "content/docs/b.md"),
                page("about/", "1", "content/about.md")),
            page("docs/a/", "2", "content/docs/deep/a.md"),
            page("about/", "1", "content/about.md"),
            page("blog/c/", "1", "content/blog/c.markdown"));

    assertThat(changes.folders())
        .isEqualTo(
            Map.of(
                "content/docs", new FolderChanges(2, 0, 1, 1),
                "content/blog", new FolderChanges(0, 1, 0, 0),
                "content", new FolderChanges(1, 0, 0, 0)));
    assertThat(changes.added()).containsExactly("blog/c/index.html");
    assertThat(changes.changed()).containsExactly("docs/a/index.html");
    assertThat(changes.removed()).containsExactly("docs/b/index.html");
    assertThat(changes.total()).isEqualTo(new FolderChanges(3, 1, 1, 1));
  }

  @Test
  void recordsOfPackedFilesLieInTheFolderOfTheirPath() {
    assertThat(
            between(
                    Map.of(),
                    page("docs/a/", "1", "content/all.jsonl!docs/a.md"),
                    page("wow!/a/", "1", "content/wow!/a.md"))
                .folders())
        .containsOnlyKeys("content/docs", "content/wow!");
  }

  @Test
  void listsAndCopiedFilesAreNoPages() {
    SiteChanges changes =
        between(
            files(
                page("docs/", "1", "content/docs/_index.md"),
                new OutputFile("trip/map.png", 1, "1", "content/trip/index.md", ""),
                new OutputFile("robots.txt", 1, "1", "", ""),
                new OutputFile("a.css", 1, "1", "static/a.css", "")));

    assertThat(changes).isEqualTo(SiteChanges.NONE);
  }

  @Test
  void aPageInThePlaceOfAListIsNew() {
    SiteChanges changes =
        between(
            files(page("docs/", "1", "content/docs/_index.md")),
            page("docs/", "1", "content/docs.md"));

    assertThat(changes.total()).isEqualTo(new FolderChanges(0, 1, 0, 0));
  }

  @Test
  void namesTheFirstFilesWhateverTheParts() {
    OutputFile[] many =
        IntStream.range(100, 200)
            .mapToObj(i -> page(i + "/", "1", "content/" + i + ".md"))
            .toArray(OutputFile[]::new);
    SiteChanges odd =
        between(Map.of(), IntStream.range(0, 50).mapToObj(i -> many[2 * i + 1]).toList());
    SiteChanges even =
        between(Map.of(), IntStream.range(0, 50).mapToObj(i -> many[2 * i]).toList());

    assertThat(odd.plus(even)).isEqualTo(even.plus(odd));
    assertThat(odd.plus(even).added())
        .hasSize(SiteChanges.NAMED)
        .startsWith("100/index.html", "101/index.html");
    assertThat(SiteChanges.WIRE.fromBytes(SiteChanges.WIRE.toBytes(odd))).isEqualTo(odd);
  }

  @Test
  void anyNumberOfFoldersTakesBoundedRoom() {
    SiteChanges sum = SiteChanges.NONE;
    for (int i = 0; i < 5; i++) {
      int from = 1000 * i;
      sum =
          sum.plus(
              between(
                  Map.of(),
                  IntStream.range(from, from + 1000)
                      .mapToObj(n -> page(n + "/", "1", "content/" + n + "/a.md"))
                      .toList()));
    }

    assertThat(sum.folders()).hasSize(SiteChanges.FOLDERS + 1);
    assertThat(sum.total().added()).isEqualTo(5000);
  }

  private static SiteChanges between(Map<String, OutputFile> before, OutputFile... now) {
    return between(before, Arrays.asList(now));
  }

  private static SiteChanges between(Map<String, OutputFile> before, Iterable<OutputFile> now) {
    return PartChanges.between(before, now);
  }

  private static Map<String, OutputFile> files(OutputFile... files) {
    Map<String, OutputFile> byPath = new TreeMap<>();
    for (OutputFile file : files) {
      byPath.put(file.path(), file);
    }
    return byPath;
  }

  private static OutputFile page(String folder, String digest, String owner) {
    return new OutputFile(folder + "index.html", 1, digest, owner, "");
  }
}
