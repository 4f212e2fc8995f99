package io.atoll.pipeline.compare;

import io.atoll.model.CodePoints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares two folders byte for byte. */
public final class TreeComparison {
  private static final int MAX_DIFFERENCES = 10;
  private static final int EXCERPT = 60;

  private TreeComparison() {}

  /** Fails with the first differences unless both folders hold the same files. */
  public static void assertSame(Path left, Path right) throws IOException {
    List<String> differences = differences(left, right);
    if (!differences.isEmpty()) {
      throw new AssertionError(
          "%s and %s differ:%n%s".formatted(left, right, String.join("\n", differences)));
    }
  }

  /** What differs, by path: at most ten lines. */
  public static List<String> differences(Path left, Path right) throws IOException {
    Set<String> lefts = files(left);
    Set<String> rights = files(right);
    Set<String> all = new TreeSet<>(CodePoints.ORDER);
    all.addAll(lefts);
    all.addAll(rights);
    List<String> differences = new ArrayList<>();
    for (String file : all) {
      if (!rights.contains(file)) {
        differences.add(file + ": only on the left");
      } else if (!lefts.contains(file)) {
        differences.add(file + ": only on the right");
      } else {
        compare(file, left, right, differences);
      }
      if (differences.size() == MAX_DIFFERENCES) {
        break;
      }
    }
    return differences;
  }

  private static void compare(String file, Path left, Path right, List<String> differences)
      throws IOException {
    byte[] lefts = Files.readAllBytes(left.resolve(file));
    byte[] rights = Files.readAllBytes(right.resolve(file));
    int at = Arrays.mismatch(lefts, rights);
    if (at >= 0) {
      differences.add(
          "%s: byte %d: \"%s\" and \"%s\"".formatted(file, at, at(lefts, at), at(rights, at)));
    }
  }

  private static String at(byte[] bytes, int position) {
    int from = Math.max(0, position - EXCERPT / 2);
    int length = Math.min(EXCERPT, bytes.length - from);
    String text = new String(bytes, from, length, StandardCharsets.UTF_8);
    return text.replace("\n", "\\n");
  }

  private static Set<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !Files.isDirectory(file))
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toSet());
    }
  }
}
