package io.atoll.parse;

import io.atoll.site.Settings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks the paths that front matter gives: none may lead out of the site. */
final class PagePaths {
  private static final int MAX_LENGTH = 2000;
  private static final int MAX_PART_BYTES = 240;
  private static final Pattern EXTENSION = Pattern.compile(".*\\.[A-Za-z][A-Za-z0-9]{0,9}");

  private PagePaths() {}

  /** Whether it names a file, as {@code /404.html}, rather than a folder's page. */
  static boolean isFile(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    return !path.endsWith("/") && EXTENSION.matcher(last).matches();
  }

  /**
   * The path with a slash in front, and one behind unless it names a file.
   *
   * @param key the setting that gives it, for the failure
   */
  static String absolute(Settings settings, String key, String given) {
    String path = given.startsWith("/") ? given : "/" + given;
    if (!isSafe(path)) {
      throw settings.failure(
          key,
          key
              + " \""
              + given
              + "\" must be a path within the site, such as /about/, without"
              + " \"..\", \"//\", backslashes, queries or control characters");
    }
    return path.endsWith("/") || isFile(path) ? path : path + "/";
  }

  /** The paths that redirect to a page; relative ones lie beside it, as in Hugo. */
  static List<String> aliases(Settings settings, String url) {
    String folder = url.substring(0, url.lastIndexOf('/', Math.max(0, url.length() - 2)) + 1);
    List<String> aliases = new ArrayList<>();
    for (String given : settings.texts("aliases")) {
      String path = given.startsWith("/") || given.isEmpty() ? given : folder + given;
      String alias = absolute(settings, "aliases", path);
      if (!given.isEmpty() && !alias.equals(url) && !aliases.contains(alias)) {
        aliases.add(alias);
      }
    }
    return aliases;
  }

  /** Whether file systems take it as the name of a file or folder. */
  static boolean isShort(String part) {
    return part.getBytes(StandardCharsets.UTF_8).length <= MAX_PART_BYTES;
  }

  private static boolean isSafe(String path) {
    if (path.length() > MAX_LENGTH || path.contains("//")) {
      return false;
    }
    for (String part : path.split("/", -1)) {
      if (part.equals("..") || part.equals(".") || !isShort(part)) {
        return false;
      }
    }
    return path.codePoints().noneMatch(PagePaths::isForbidden);
  }

  private static boolean isForbidden(int c) {
    return "\\?#\uFFFD".indexOf(c) >= 0
        || Character.isISOControl(c)
        || Character.getType(c) == Character.SURROGATE;
  }
}
