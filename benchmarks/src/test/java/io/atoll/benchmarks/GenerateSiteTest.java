package io.atoll.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateSiteTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

  @TempDir private Path folder = Path.of("");

  @Test
  void theSameOptionsGiveTheSameBytes() throws IOException {
    Map<String, String> first = generate("first", "--pages", "1100", "--body", "500");
    Map<String, String> second = generate("second", "--pages", "1100", "--body", "500");
    assertThat(first).hasSize(1101).isEqualTo(second);
  }

  @Test
  void packedPagesAreRecordsWithTheSameBodies() throws IOException {
    Map<String, String> files = generate("files", "--pages", "3");
    Map<String, String> packed = generate("packed", "--pages", "3", "--packed", "jsonl");
    assertThat(packed).containsOnlyKeys("site.yaml", "content/pages-0000.jsonl");
    List<String> lines = packed.getOrDefault("content/pages-0000.jsonl", "").lines().toList();
    assertThat(lines).hasSize(3);
    Map<String, Object> record = Json.readMap(lines.get(1));
    String path = "content/" + record.get("path");
    assertThat(record.get("frontMatter")).asString().contains("title=").contains("date=");
    assertThat(files.get(path)).endsWith("\n---\n" + record.get("body"));
  }

  @Test
  void anotherSeedGivesAnotherSite() throws IOException {
    assertThat(generate("first", "--pages", "3"))
        .isNotEqualTo(generate("second", "--pages", "3", "--seed", "2"));
  }

  @Test
  void aPageIsTheSameInALargerSiteButForItsLinks() throws IOException {
    String page = "content/posts/b0000/page-00000002.md";
    assertThat(generate("small", "--pages", "3", "--links", "0").get(page))
        .isEqualTo(generate("large", "--pages", "30", "--links", "0").get(page));
  }

  @Test
  void theAskedShareOfPagesHasNeitherTagsNorLinks() throws IOException {
    List<String> islands = new ArrayList<>();
    for (String page : pages(generate("site", "--pages", "2000", "--islands", "0.25"))) {
      if (!page.contains("\ntags: [")) {
        assertThat(LINK.matcher(page).find()).isFalse();
        islands.add(page);
      } else {
        assertThat(LINK.matcher(page).results().count()).isBetween(1L, 4L);
      }
    }
    assertThat(islands).hasSize(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"blog", "flat", "sections"})
  void linksLeadToPagesThatAreNoIslands(String shape) throws IOException {
    Map<String, String> files = generate("site", "--pages", "2500", "--shape", shape);
    int links = 0;
    for (Map.Entry<String, String> file : files.entrySet()) {
      Matcher matcher = LINK.matcher(file.getValue());
      for (; matcher.find(); links++) {
        Path target = Path.of(file.getKey()).resolveSibling(matcher.group(1)).normalize();
        assertThat(files.get(target.toString())).contains("\ntags: [");
      }
    }
    assertThat(links).isGreaterThan(2500);
  }

  @Test
  void allLinksLeadToTheHub() throws IOException {
    assertThat(pages(generate("site", "--pages", "50", "--hub", "--shape", "flat")))
        .flatMap(page -> LINK.matcher(page).results().map(found -> found.group(1)).toList())
        .isNotEmpty()
        .containsOnly("page-00000001.md");
  }

  @Test
  void allPagesShareTheOneTag() throws IOException {
    assertThat(pages(generate("site", "--pages", "50", "--one-tag", "--islands", "0")))
        .allMatch(page -> page.contains("\ntags: [lagoon]\n"));
  }

  @Test
  void aFewTagsAreOnManyPagesAndManyOnFew() throws IOException {
    List<String> pages = pages(generate("site", "--pages", "2000", "--islands", "0"));
    assertThat(pages.stream().filter(page -> page.contains("\"lagoon\"")).count())
        .isGreaterThan(400);
    assertThat(pages.stream().filter(page -> page.contains("\"lagoon-6\"")).count())
        .isBetween(1L, 60L);
  }

  @Test
  void bodiesAreAboutAsLongAsAsked() throws IOException {
    assertThat(pages(generate("site", "--pages", "20", "--body", "3000")))
        .allSatisfy(page -> assertThat(page.length()).isBetween(3000, 4200));
  }

  @Test
  void aSiteOfIslandsHasNoLinks() throws IOException {
    assertThat(pages(generate("site", "--pages", "20", "--islands", "1")))
        .noneMatch(page -> LINK.matcher(page).find());
  }

  @ParameterizedTest
  @ValueSource(strings = {"blog", "flat", "sections"})
  void zolaGetsTheSamePagesInItsOwnDialect(String shape) throws IOException {
    Map<String, String> files = generate("atoll", "--pages", "1100", "--shape", shape);
    Map<String, String> zola =
        generate("zola", "--pages", "1100", "--shape", shape, "--dialect", "zola");
    int links = 0;
    for (Map.Entry<String, String> file : files.entrySet()) {
      String page = zola.getOrDefault(file.getKey(), "");
      for (Matcher matcher = LINK.matcher(page); matcher.find(); links++) {
        assertThat(zola).containsKey(matcher.group(1).replaceFirst("^@/", "content/"));
      }
      if (file.getKey().endsWith(".md")) {
        assertThat(page).contains("<!-- more -->");
        assertThat(inAtollsDialect(page)).isEqualTo(inAtollsDialect(file.getValue()));
      }
    }
    assertThat(links).isGreaterThan(1100);
  }

  @Test
  void zolaIsToldOfEachSection() throws IOException {
    Map<String, String> zola = generate("zola", "--pages", "1100", "--dialect", "zola");
    zola.keySet().removeIf(file -> file.contains("/page-"));
    assertThat(zola)
        .containsOnlyKeys(
            "content/_index.md",
            "content/posts/_index.md",
            "content/posts/b0000/_index.md",
            "content/posts/b0001/_index.md");
    assertThat(zola.get("content/posts/_index.md")).contains("transparent: true", "paginate_by");
    assertThat(zola.get("content/posts/b0001/_index.md")).contains("render: false");
  }

  @Test
  void wrongSharesAreRefused() {
    String site = folder.resolve("site").toString();
    assertThat(GenerateSite.execute("--folder", site, "--pages", "1", "--islands", "2"))
        .isEqualTo(2);
  }

  private static String inAtollsDialect(String page) {
    String tagged = page.replace("taxonomies:\n  tags:", "tags:");
    String whole = tagged.replace("\n\n<!-- more -->", "");
    return LINK.matcher(whole)
        .replaceAll(link -> "](" + Path.of(link.group(1)).getFileName() + ")");
  }

  private static List<String> pages(Map<String, String> files) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().endsWith(".md"))
        .map(Map.Entry::getValue)
        .toList();
  }

  private Map<String, String> generate(String name, String... options) throws IOException {
    Path site = folder.resolve(name);
    List<String> arguments = new ArrayList<>(List.of("--folder", site.toString()));
    arguments.addAll(List.of(options));
    assertThat(GenerateSite.execute(arguments.toArray(String[]::new))).isZero();
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(site.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
