package io.atoll.pipeline.sites;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Sites with pages in a packed file; bundles stay files. */
public final class PackedSite {
  private static final String CONTENT = "content/";

  private PackedSite() {}

  /** The texts of all files in a folder, by their paths. */
  public static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files(folder)) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      texts.put(folder.relativize(file).toString(), text);
    }
    return texts;
  }

  /**
   * Makes a folder the site of these files, and touches only what differs.
   *
   * @param isPacked which pages lie in the packed file
   * @param packedFile its path below {@code content/}
   */
  public static void write(
      Map<String, String> texts, Path site, Predicate<String> isPacked, String packedFile)
      throws IOException {
    Map<String, String> records = new TreeMap<>();
    Map<String, String> files = new TreeMap<>();
    texts.forEach(
        (path, text) -> {
          if (isPage(path, texts.keySet()) && isPacked.test(path)) {
            records.put(path.substring(CONTENT.length()), text);
          } else {
            files.put(path, text);
          }
        });
    Path packed = site.resolve(CONTENT + packedFile);
    removeOthers(site, files.keySet(), packed);
    for (Map.Entry<String, String> file : files.entrySet()) {
      put(site.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
    }
    if (!records.isEmpty()) {
      Packer.write(packed, records);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static void removeOthers(Path site, Set<String> kept, Path packed) throws IOException {
    for (Path file : files(site)) {
      if (!kept.contains(site.relativize(file).toString()) && !file.equals(packed)) {
        Files.delete(file);
      }
    }
  }

  private static void put(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
      Files.write(file, bytes);
    }
  }

  private static boolean isPage(String path, Set<String> all) {
    if (!path.startsWith(CONTENT) || !(path.endsWith(".md") || path.endsWith(".markdown"))) {
      return false;
    }
    for (int slash = path.lastIndexOf('/'); slash > 8; slash = path.lastIndexOf('/', slash - 1)) {
      String above = path.substring(0, slash);
      if (all.contains(above + "/index.md") || all.contains(above + "/index.markdown")) {
        return false;
      }
    }
    return true;
  }
}
