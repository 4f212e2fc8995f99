package io.atoll.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Writes a site to disk, folders in parallel; holds one page a thread. */
final class SiteWriter {
  private final Recipe recipe;
  private final Vocabulary vocabulary;
  private final Path site;

  SiteWriter(Recipe recipe, Path site) {
    this.recipe = recipe;
    this.site = site;
    vocabulary = new Vocabulary(recipe.terms());
  }

  void write() throws IOException {
    Files.createDirectories(site);
    Files.writeString(site.resolve("site.yaml"), configuration());
    try {
      IntStream.range(0, recipe.folders()).parallel().forEach(this::writeFolder);
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private String configuration() {
    return """
    title: Benchmark
    baseURL: https://benchmark.example/
    taxonomies: {tag: tags}
    pagination: {pagerSize: 50}
    related: {tags: 1, limit: %d}
    params: {sequence: %b}
    """
        .formatted(recipe.related(), recipe.sequence());
  }

  private void writeFolder(int number) {
    int first = recipe.firstOf(number);
    Path folder = site.resolve("content").resolve(recipe.folder(first));
    try {
      Files.createDirectories(folder);
      for (int index = first; index < recipe.firstOf(number + 1); index++) {
        String page = PageWriter.write(recipe, vocabulary, index);
        Files.write(folder.resolve(Recipe.file(index)), page.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
