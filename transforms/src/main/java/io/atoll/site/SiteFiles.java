package io.atoll.site;

import io.atoll.model.CodePoints;
import io.atoll.model.SiteException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of one folder of a site, read as text; never one from outside the site. */
final class SiteFiles {
  private static final long MAX_BYTES = 64L << 20;
  private static final int MAX_DEPTH = 64;

  private final Path site;
  private final String folder;
  private final Map<String, Path> found = new TreeMap<>(CodePoints.ORDER);

  private SiteFiles(Path site, String folder) {
    this.site = site;
    this.folder = folder;
  }

  /**
   * All files below a folder by their path in it, with {@code /} between the parts; hidden ones and
   * symbolic links that lead out of the site are left out.
   *
   * @param site the site's folder, as a real path
   */
  static Map<String, Path> below(Path site, String folder) {
    SiteFiles files = new SiteFiles(site, folder);
    Path top = site.resolve(folder);
    if (Files.isDirectory(top)) {
      files.collect(top, "", 0);
    }
    return files.found;
  }

  private void collect(Path directory, String prefix, int depth) {
    if (depth > MAX_DEPTH) {
      throw new SiteException(
          folder + "/" + prefix, 0, "folders are nested too deeply, or a link leads back");
    }
    for (Path entry : entries(directory)) {
      String name = String.valueOf(entry.getFileName());
      if (name.startsWith(".") || !isInside(entry)) {
        continue;
      }
      if (Files.isDirectory(entry)) {
        collect(entry, prefix + name + "/", depth + 1);
      } else {
        found.put(prefix + name, entry);
      }
    }
  }

  private boolean isInside(Path entry) {
    try {
      return entry.toRealPath().startsWith(site);
    } catch (IOException e) {
      return false; // a link that leads nowhere
    }
  }

  private List<Path> entries(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted(Comparator.comparing(Path::toString, CodePoints.ORDER)).toList();
    } catch (IOException e) {
      throw new SiteException(folder, 0, "cannot be read: " + e.getMessage());
    }
  }

  /**
   * Reads a file as UTF-8, with or without a byte-order mark.
   *
   * @param name for failures, relative to the site's folder
   */
  static String read(Path file, String name) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new SiteException(name, 0, "is larger than " + (MAX_BYTES >> 20) + " MB");
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new SiteException(name, 0, "is not UTF-8; save it in that encoding");
    } catch (IOException e) {
      throw new SiteException(name, 0, "cannot be read: " + e.getMessage());
    }
  }
}
