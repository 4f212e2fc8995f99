package io.atoll.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.site.SiteConfig.MenuItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteLoaderTest {
  private Path folder;

  @BeforeEach
  void site(@TempDir Path temporary) {
    folder = temporary;
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private Site load() {
    return SiteLoader.load(folder, new Site.Selection(false, false, false, Instant.EPOCH));
  }

  @Test
  void hasDefaultsForEverything() {
    SiteConfig config = load().config();
    assertThat(config.title()).isEqualTo("Untitled site");
    assertThat(config.baseUrl()).isEqualTo("/");
    assertThat(config.taxonomies())
        .containsExactly(Map.entry("tag", "tags"), Map.entry("category", "categories"));
    assertThat(config.related())
        .isEqualTo(new SiteConfig.Related(Map.of("tags", 1, "categories", 1), 5));
    assertThat(config.pagerSize()).isEqualTo(20);
    assertThat(config.summaryLength()).isEqualTo(70);
    assertThat(config.rawHtml()).isTrue();
    assertThat(config.robotsTxt()).isTrue();
  }

  @Test
  void readsHugosKeys() throws IOException {
    write(
        "site.toml",
        """
        baseURL = "https://example.org/docs"
        title = "T"
        [taxonomies]
        topic = "topics"
        [related]
        topics = 0
        limit = 3
        [pagination]
        pagerSize = 7
        [params.social]
        x = 1
        [[menus.main]]
        name = "Home"
        pageRef = "/"
        [[menus.main]]
        name = "Docs"
        pageRef = "/docs/_index.md"
        weight = 2
        """);
    Site site = load();
    SiteConfig config = site.config();
    assertThat(config.baseUrl()).isEqualTo("https://example.org/docs/");
    assertThat(config.basePath()).isEqualTo("/docs");
    assertThat(config.related()).isEqualTo(new SiteConfig.Related(Map.of(), 3));
    assertThat(config.pagerSize()).isEqualTo(7);
    assertThat(config.params()).isEqualTo(Map.of("social", Map.of("x", 1L)));
    assertThat(config.menus().get("main"))
        .containsExactly(
            new MenuItem("Home", "/", "", 0, null, "Home"),
            new MenuItem("Docs", "", "docs", 2, null, "Docs"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "title: [x] ~ site.yaml:2: title must be a text, not a list",
        "pagination: {pagerSize: 0} ~ pagerSize must be 1 or more, not \"0\"",
        "related: {tags: -1} ~ tags must be a weight of 0 or more, not \"-1\"",
        "permalinks: {blog: /:nope/} ~ no permalink token is called :nope",
        "menus: {main: x} ~ main must be a list of entries",
        "params: x ~ site.yaml:2: params must be a map, not \"x\"",
        "a: [ ~ site.yaml:"
      })
  void namesWhatIsWrong(String setting, String message) throws IOException {
    write("site.yaml", "other: 1\n" + setting + "\n");
    assertThatThrownBy(this::load).hasMessageContaining(message);
  }

  @Test
  void refusesTwoConfigurations() throws IOException {
    write("site.yaml", "");
    write("site.json", "{}");
    assertThatThrownBy(this::load).hasMessageContaining("site.yaml: there is site.json, too");
  }

  @Test
  void refusesAFolderThatIsNone() {
    assertThatThrownBy(
            () ->
                SiteLoader.load(
                    folder.resolve("x"), new Site.Selection(true, true, true, Instant.EPOCH)))
        .hasMessageContaining("does not exist");
  }

  @Test
  void readsDataInEveryFormat() throws IOException {
    write("data/people.csv", "name,age\nAda,36\n");
    write("data/a/b.yaml", "d: 2024-05-31\nyes: no\ntime: 12:30\nn: 012\nf: 1.5\nempty:\n");
    write("data/a/c.json", "[1, {\"x\": null}]");
    write("data/a.toml", "day = 2024-05-31\n");
    Site site = load();
    assertThat(site.data().get("people")).isEqualTo(List.of(Map.of("name", "Ada", "age", "36")));
    assertThat(site.data().get("a"))
        .isEqualTo(
            Map.of(
                "b", Map.of("d", "2024-05-31", "yes", "no", "time", "12:30", "n", "012", "f", 1.5),
                "c", List.of(1L, Map.of()),
                "day", "2024-05-31"));
  }

  @Test
  void isSerializable() throws IOException {
    write("data/a.yaml", "a: [1, {b: c}]\n");
    write("site.yaml", "params: {a: 1}\nmenus: {main: [{name: A, url: /}]}\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(load());
    }
    assertThat(bytes.size()).isPositive();
  }

  @Test
  void readsTemplatesInsideTheSiteOnly() throws IOException {
    write("templates/partials/x.html", "X");
    write("templates/note.txt", "no");
    Path outside = Files.createTempFile("outside", ".html");
    Files.createSymbolicLink(folder.resolve("templates/evil.html"), outside);
    assertThat(load().templates())
        .containsEntry("partials/x.html", "X")
        .doesNotContainKeys("evil.html", "note.txt");
    Files.delete(outside);
  }

  @Test
  void refusesATemplateThatIsNotUtf8() throws IOException {
    write("templates/x.html", "");
    Files.write(folder.resolve("templates/x.html"), "ü".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(this::load).hasMessageContaining("templates/x.html: is not UTF-8");
  }
}
