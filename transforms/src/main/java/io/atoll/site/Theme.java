package io.atoll.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The built-in theme: templates and static files on the class path. */
public final class Theme {
  private static final String ROOT = "/io/atoll/theme/";

  private Theme() {}

  /** The paths of its static files, from the site's root. */
  public static List<String> files() {
    return lines("static.txt");
  }

  /** Opens one of its static files. */
  public static InputStream open(String file) {
    return resource("static/" + file);
  }

  /** The sources of its templates by path. */
  static Map<String, String> templates() {
    Map<String, String> templates = new TreeMap<>();
    for (String path : lines("templates.txt")) {
      templates.put(path, text(path));
    }
    return templates;
  }

  private static List<String> lines(String index) {
    return text(index).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String text(String name) {
    try (InputStream in = resource(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the built-in theme cannot be read", e);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = Theme.class.getResourceAsStream(ROOT + name);
    if (in == null) {
      throw new IllegalStateException("the built-in theme lacks " + name);
    }
    return in;
  }
}
