package io.atoll.site;

import io.atoll.model.CodePoints;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The sources of all templates by path: the site's own, over the built-in theme's. */
final class TemplateFolder {
  private static final String EXTENSION = ".html";

  private TemplateFolder() {}

  static Map<String, String> read(Path site) {
    Map<String, String> templates = new TreeMap<>(CodePoints.ORDER);
    templates.putAll(Theme.templates());
    SiteFiles.below(site, "templates")
        .forEach(
            (path, file) -> {
              if (path.endsWith(EXTENSION)) {
                templates.put(path, SiteFiles.read(file, "templates/" + path));
              }
            });
    return new LinkedHashMap<>(templates); // serializable, unlike the order
  }
}
