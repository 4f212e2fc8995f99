package io.atoll.packed;

import io.atoll.model.RecordPlace;
import io.atoll.model.SourceFile;
import io.atoll.model.SourceFile.Form;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what source a record is from its path, as the walk of {@code content/} does of files. */
public final class RecordPaths {
  /** What file systems take; a record's path must be one that a file could have. */
  private static final int MAX_PART_BYTES = 255;

  private static final int MAX_PATH_BYTES = 4096;

  private RecordPaths() {}

  /**
   * The source that a record is, in no section yet; null for names that are skipped.
   *
   * @param folder the folder that its packed file lies in
   * @throws UnusableRecord if no content file could have the path
   */
  public static @Nullable SourceFile source(String folder, String path, RecordPlace place) {
    String problem = problem(path);
    if (problem != null) {
      throw new UnusableRecord("its path \"" + shown(path) + "\" " + problem);
    }
    if (isSkipped(path)) {
      return null;
    }
    if (!path.endsWith(".md") && !path.endsWith(".markdown")) {
      throw new UnusableRecord(
          "its path \"" + shown(path) + "\" must end in .md; put other files beside it as files");
    }
    return source(folder.isEmpty() ? path : folder + "/" + path, place);
  }

  private static SourceFile source(String path, RecordPlace place) {
    int slash = path.lastIndexOf('/');
    String stem = path.substring(slash + 1, path.lastIndexOf('.'));
    String folder = slash < 0 ? "" : path.substring(0, slash);
    if (stem.equals("_index")) {
      return new SourceFile(path, folder, Form.INDEX, "", 0, 0, List.of(), place);
    }
    if (stem.equals("index") && slash > 0) {
      return new SourceFile(path, folder, Form.BUNDLE, "", 0, 0, List.of(), place);
    }
    String key = path.substring(0, path.lastIndexOf('.'));
    return new SourceFile(path, key, Form.SINGLE, "", 0, 0, List.of(), place);
  }

  private static @Nullable String problem(String path) {
    if (path.startsWith("/")) {
      return "is absolute; let it start from the folder that the packed file lies in";
    }
    if (path.codePoints().anyMatch(RecordPaths::isForbidden)) {
      return "has a backslash or a control character; write folders with / between them";
    }
    if (path.getBytes(StandardCharsets.UTF_8).length > MAX_PATH_BYTES) {
      return "is too long; 4,096 bytes are the most";
    }
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return "has an empty part, . or ..; write the path without them";
      }
      if (part.getBytes(StandardCharsets.UTF_8).length > MAX_PART_BYTES) {
        return "has a part that is too long; 255 bytes are the most";
      }
    }
    return null;
  }

  private static boolean isForbidden(int c) {
    return c == '\\' || Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
  }

  private static boolean isSkipped(String path) {
    String[] parts = path.split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean isIndex =
          i == parts.length - 1
              && (parts[i].equals("_index.md") || parts[i].equals("_index.markdown"));
      if (parts[i].startsWith(".") || (parts[i].startsWith("_") && !isIndex)) {
        return true;
      }
    }
    return false;
  }

  /** A path as a message shows it: short, and without what would break a line. */
  private static String shown(String path) {
    StringBuilder shown = new StringBuilder();
    path.codePoints()
        .limit(80)
        .forEach(c -> shown.appendCodePoint(isForbidden(c) && c != '\\' ? '\uFFFD' : c));
    return shown.toString();
  }
}
