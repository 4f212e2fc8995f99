package io.atoll.pipeline.sites;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Failure;
import io.atoll.pipeline.sites.SiteBuild.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One broken or hostile site, and how its build must end. */
public final class InvalidSite {
  private static final String SECRET = "a secret that lies beside the site";

  private final String name;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, String> links = new LinkedHashMap<>();
  private Set<Integer> exitCodes = Set.of(0);
  private Failure expected = new Failure("", 0, "");

  InvalidSite(String name) {
    this.name = name;
    with("content/good.md", "# A good page\n");
  }

  InvalidSite with(String file, String text) {
    return with(file, text.getBytes(StandardCharsets.UTF_8));
  }

  InvalidSite with(String file, byte[] content) {
    files.put(file, content);
    return this;
  }

  /** A symbolic link. */
  InvalidSite linked(String file, String target) {
    links.put(file, target);
    return this;
  }

  /**
   * The build exits with 1.
   *
   * @param line -1 for any known line, 0 for any or none
   * @param word stands in the message
   */
  InvalidSite fails(String file, int line, String word) {
    return ends(Set.of(1), new Failure(file, line, word));
  }

  /** The build exits with 2. */
  InvalidSite isRefused(String file, int line, String word) {
    return ends(Set.of(2), new Failure(file, line, word));
  }

  /** Published or a failure of the content, but nothing worse. */
  InvalidSite isHarmless() {
    return ends(Set.of(0, 1), expected);
  }

  /** Published, a failure of the content, or refused. */
  InvalidSite isAnything() {
    return ends(Set.of(0, 1, 2), expected);
  }

  private InvalidSite ends(Set<Integer> codes, Failure failure) {
    exitCodes = codes;
    expected = failure;
    return this;
  }

  /** Whether its mistake shows only when pages are rendered, which the twin does not do. */
  public boolean isOfTemplates() {
    return files.keySet().stream().anyMatch(file -> file.startsWith("templates/"));
  }

  @Override
  public String toString() {
    return name;
  }

  /** Writes the site to {@code folder/site}, with a secret beside it. */
  public Path write(Path folder) throws IOException {
    Path site = Files.createDirectories(folder.resolve("site"));
    Files.writeString(folder.resolve("secret.md"), SECRET);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.createDirectories(site.resolve(file.getKey()).getParent());
      Files.write(site.resolve(file.getKey()), file.getValue());
    }
    for (Map.Entry<String, String> link : links.entrySet()) {
      Files.createDirectories(site.resolve(link.getKey()).getParent());
      Files.createSymbolicLink(site.resolve(link.getKey()), Path.of(link.getValue()));
    }
    return site;
  }

  /** Builds the site in {@code folder} and checks how that ended. */
  public void check(SiteBuild build, Path folder) throws Exception {
    Path site = write(folder);
    Path output = folder.resolve("output");
    Outcome outcome = build.build(site, output);
    assertThat(outcome.exitCode()).as("%s: %s", name, outcome).isIn(exitCodes);
    if (!expected.file().isEmpty()) {
      assertThat(outcome.failures()).as(name).anyMatch(this::isExpected);
    }
    if (outcome.exitCode() != 0) {
      assertThat(outcome.failures()).as(name).isNotEmpty();
    }
    checkNothingLeaked(folder, output);
  }

  private boolean isExpected(Failure failure) {
    int line = expected.line();
    return failure.file().equals(expected.file())
        && (line == 0 || line == failure.line() || (line < 0 && failure.line() > 0))
        && failure.message().toLowerCase(Locale.ROOT).contains(expected.message());
  }

  private void checkNothingLeaked(Path folder, Path output) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> entries = Files.list(folder)) {
      entries.forEach(entry -> names.add(entry.getFileName().toString()));
    }
    assertThat(names).as(name).isSubsetOf("output", "secret.md", "site");
    for (Path file : published(output)) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      assertThat(text).as("%s: %s", name, file).doesNotContain(SECRET);
    }
  }

  private static List<Path> published(Path output) throws IOException {
    if (!Files.isDirectory(output)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(output)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
