package io.atoll.pipeline.reference;

import io.atoll.model.Failure;
import io.atoll.model.SiteException;
import io.atoll.model.SourceFile;
import io.atoll.model.SourceFile.Form;
import io.atoll.parse.PageParser;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the {@code cascade} of every {@code _index.md} says to the sources of its folder. */
final class Cascades {
  private final Collection<String> taxonomies;
  private final Map<String, List<Map<?, ?>>> byFolder = new HashMap<>();
  private final List<Failure> failures = new ArrayList<>();

  private Cascades(Collection<String> taxonomies) {
    this.taxonomies = taxonomies;
  }

  static Cascades of(ContentTree tree, PageParser parser, Collection<String> taxonomies) {
    Cascades cascades = new Cascades(taxonomies);
    for (SourceFile source : tree.sources()) {
      if (source.form() == Form.INDEX) {
        cascades.add(source, cascade(source, tree, parser));
      }
    }
    return cascades;
  }

  /** What the source inherits; of the nearest folder that says something about a key. */
  Map<String, Object> of(SourceFile source) {
    Map<String, Object> inherited = new LinkedHashMap<>();
    String folder = "/" + source.path();
    while (!folder.isEmpty()) {
      folder = folder.substring(0, folder.lastIndexOf('/'));
      String key = folder.isEmpty() ? "" : folder.substring(1);
      for (Map<?, ?> rule : byFolder.getOrDefault(key, List.of())) {
        if (matches(rule, source)) {
          rule.forEach((name, value) -> inherited.putIfAbsent(name.toString(), value));
        }
      }
    }
    inherited.keySet().removeAll(List.of("target", "_target"));
    return inherited;
  }

  List<Failure> failures() {
    return failures;
  }

  /** Nothing if the front matter is damaged, which the parser reports. */
  private static @Nullable Object cascade(SourceFile source, ContentTree tree, PageParser parser) {
    try {
      return parser.frontMatterOf(source, tree.read(source)).get("cascade");
    } catch (SiteException e) {
      return null;
    }
  }

  private void add(SourceFile source, @Nullable Object cascade) {
    List<?> rules =
        cascade instanceof List<?> list ? list : cascade == null ? List.of() : List.of(cascade);
    List<Map<?, ?>> maps = new ArrayList<>();
    for (Object rule : rules) {
      if (rule instanceof Map<?, ?> map) {
        maps.add(map);
      } else {
        failures.add(new Failure("content/" + source.path(), 0, "cascade must be a map"));
      }
    }
    byFolder.put(source.key(), maps);
  }

  private boolean matches(Map<?, ?> rule, SourceFile source) {
    Object target = rule.containsKey("target") ? rule.get("target") : rule.get("_target");
    return !(target instanceof Map<?, ?> conditions)
        || (glob(conditions.get("path"), "/" + source.key())
            && glob(conditions.get("kind"), kind(source)));
  }

  private static boolean glob(@Nullable Object pattern, String text) {
    return pattern == null
        || FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(Path.of(text));
  }

  private String kind(SourceFile source) {
    if (source.form() == Form.SINGLE || source.form() == Form.BUNDLE) {
      return "page";
    }
    if (source.key().isEmpty()) {
      return "home";
    }
    if (!taxonomies.contains(source.key().split("/", -1)[0])) {
      return "section";
    }
    return source.key().contains("/") ? "term" : "taxonomy";
  }
}
