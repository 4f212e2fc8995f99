package io.atoll.parse;

import io.atoll.model.PageRef.Kind;
import io.atoll.site.Settings;
import java.util.Set;
import java.util.regex.Pattern;

/** Which template renders a page. */
final class TemplateChoice {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}_. /-]{0,199}");

  private final Set<String> templates;

  /**
   * @param templates the paths of those there are
   */
  TemplateChoice(Set<String> templates) {
    this.templates = templates;
  }

  /**
   * The template's path: {@code layout}, else the type's or section's own, else the kind's.
   *
   * @param key the page's key
   */
  String of(Settings settings, Kind kind, String key) {
    String layout = name(settings, "layout");
    String folder = folder(settings, key);
    if (!layout.isEmpty()) {
      return layout(settings, layout, folder);
    }
    String file = PageKinds.name(kind) + ".html";
    return kind != Kind.HOME && templates.contains(folder + "/" + file)
        ? folder + "/" + file
        : file;
  }

  private String layout(Settings settings, String layout, String folder) {
    String file = layout.endsWith(".html") ? layout : layout + ".html";
    if (templates.contains(folder + "/" + file)) {
      return folder + "/" + file;
    }
    if (!templates.contains(file)) {
      throw settings.failure(
          "layout", "there is no layout " + layout + "; add templates/" + file + " or drop layout");
    }
    return file;
  }

  private static String folder(Settings settings, String key) {
    String type = name(settings, "type");
    if (!type.isEmpty()) {
      return type;
    }
    int slash = key.indexOf('/');
    return slash < 0 ? key : key.substring(0, slash);
  }

  private static String name(Settings settings, String key) {
    String name = settings.text(key, "");
    if (!name.isEmpty() && (!NAME.matcher(name).matches() || name.contains(".."))) {
      throw settings.wrong(key, "the name of a template, such as landing");
    }
    return name;
  }
}
