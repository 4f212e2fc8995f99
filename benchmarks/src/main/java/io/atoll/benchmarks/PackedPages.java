package io.atoll.benchmarks;

import io.atoll.model.Json;
import io.atoll.site.DataFormat;
import io.atoll.site.DataReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the pages of a site into files of JSON Lines, as an exporter would. */
final class PackedPages {
  /** So many folders of the site share a file. */
  private static final int FOLDERS = 32;

  private static final String FENCE = "\n---\n";

  private final Recipe recipe;
  private final Vocabulary vocabulary;
  private final DataReader reader = new DataReader();

  PackedPages(Recipe recipe, Vocabulary vocabulary) {
    this.recipe = recipe;
    this.vocabulary = vocabulary;
  }

  /** How many files the pages take. */
  static int files(Recipe recipe) {
    return (recipe.folders() + FOLDERS - 1) / FOLDERS;
  }

  /** Writes one of the files into {@code content/}. */
  void write(Path content, int number) throws IOException {
    int end = Math.min((number + 1) * FOLDERS, recipe.folders());
    Path file = content.resolve("pages-%04d.jsonl".formatted(number));
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (int i = recipe.firstOf(number * FOLDERS); i < recipe.firstOf(end); i++) {
        lines.write(record(i));
        lines.write('\n');
      }
    }
  }

  private String record(int index) {
    String path = recipe.folder(index) + "/" + Recipe.file(index);
    String text = PageWriter.write(recipe, vocabulary, index);
    int end = text.indexOf(FENCE) + 1;
    String yaml = text.substring(FENCE.length() - 1, end);
    return Json.write(
        Map.of(
            "path",
            path,
            "frontMatter",
            reader.readMap(DataFormat.YAML, path, yaml, 2),
            "body",
            text.substring(end + FENCE.length() - 1)));
  }
}
