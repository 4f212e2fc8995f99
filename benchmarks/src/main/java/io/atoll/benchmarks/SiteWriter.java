package io.atoll.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes a site to disk, folders in parallel; holds one page a thread. */
final class SiteWriter {
  private final Recipe recipe;
  private final Dialect dialect;
  private final Packing packing;
  private final Vocabulary vocabulary;
  private final Path site;

  /** How pages lie on disk. */
  enum Packing {
    /** Each in a file of its own. */
    NONE,
    /** Many in a file of JSON Lines. */
    JSONL
  }

  SiteWriter(Recipe recipe, Dialect dialect, Packing packing, Path site) {
    this.recipe = recipe;
    this.dialect = dialect;
    this.packing = packing;
    this.site = site;
    vocabulary = new Vocabulary(recipe.terms());
  }

  void write() throws IOException {
    for (Map.Entry<String, String> file : dialect.settings(recipe).entrySet()) {
      Path path = site.resolve(file.getKey());
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, file.getValue());
    }
    try {
      writePages();
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void writePages() throws IOException {
    if (packing == Packing.JSONL) {
      Files.createDirectories(site.resolve("content"));
      IntStream.range(0, PackedPages.files(recipe)).parallel().forEach(this::writePacked);
    } else {
      IntStream.range(0, recipe.folders()).parallel().forEach(this::writeFolder);
    }
  }

  private void writePacked(int number) {
    try {
      new PackedPages(recipe, vocabulary).write(site.resolve("content"), number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeFolder(int number) {
    int first = recipe.firstOf(number);
    String name = recipe.folder(first);
    Path folder = site.resolve("content").resolve(name);
    try {
      Files.createDirectories(folder);
      for (int index = first; index < recipe.firstOf(number + 1); index++) {
        String page = dialect.page(PageWriter.write(recipe, vocabulary, index), name);
        Files.write(folder.resolve(Recipe.file(index)), page.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
