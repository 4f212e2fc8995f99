package io.atoll.site;

import io.atoll.model.CodePoints;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sources of all templates by path: the site's own, over the built-in theme's. */
final class TemplateFolder {
  private static final String THEME = "/io/atoll/theme/";
  private static final String EXTENSION = ".html";

  private TemplateFolder() {}

  static Map<String, String> read(Path site) {
    Map<String, String> templates = new TreeMap<>(CodePoints.ORDER);
    theme(templates);
    SiteFiles.below(site, "templates")
        .forEach(
            (path, file) -> {
              if (path.endsWith(EXTENSION)) {
                templates.put(path, SiteFiles.read(file, "templates/" + path));
              }
            });
    return templates;
  }

  private static void theme(Map<String, String> templates) {
    String index = resource("templates.txt");
    if (index == null) {
      return;
    }
    for (String path : index.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      String source = resource(path);
      if (source == null) {
        throw new IllegalStateException("the built-in theme lacks its template " + path);
      }
      templates.put(path, source);
    }
  }

  private static @Nullable String resource(String name) {
    try (InputStream in = TemplateFolder.class.getResourceAsStream(THEME + name)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
