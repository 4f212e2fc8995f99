package io.atoll.parse;

import io.atoll.model.SiteException;
import io.atoll.model.SourceFile;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code cascade} of each {@code _index.md} gives to the pages below it, and to its own.
 *
 * @see <a href="https://gohugo.io/content-management/front-matter/#cascade-1">Hugo: cascade</a>
 */
public final class Cascades implements Serializable {
  private static final long serialVersionUID = 1;

  /** No cascade at all. */
  public static final Cascades NONE = new Cascades(Map.of());

  private final Map<String, List<Rule>> rules;

  private Cascades(Map<String, List<Rule>> rules) {
    this.rules = rules;
  }

  /** Values for the pages that a target matches. */
  private record Rule(@Nullable Glob path, @Nullable Glob kind, Map<String, Object> values)
      implements Serializable {

    boolean matches(SourceFile file, String kindName) {
      return (path == null || path.matches("/" + file.key()))
          && (kind == null || kind.matches(kindName));
    }
  }

  /**
   * The cascades of a site.
   *
   * @param bySection the value of {@code cascade} by the section's key
   * @throws SiteException if one is neither a map nor a list of maps
   */
  public static Cascades of(Map<String, Object> bySection) {
    Map<String, List<Rule>> rules = new LinkedHashMap<>();
    bySection.forEach((section, cascade) -> rules.put(section, rules(section, cascade)));
    return new Cascades(rules);
  }

  /** The values that a page inherits: of the nearest section that gives a key. */
  public Map<String, Object> of(SourceFile file, Map<String, String> taxonomies) {
    Map<String, Object> inherited = new LinkedHashMap<>();
    if (rules.isEmpty()) {
      return inherited;
    }
    String kind = PageKinds.name(PageKinds.of(file, taxonomies));
    for (String key = file.key(); ; key = key.substring(0, Math.max(0, key.lastIndexOf('/')))) {
      for (Rule rule : rules.getOrDefault(key, List.of())) {
        if (rule.matches(file, kind)) {
          rule.values.forEach(inherited::putIfAbsent);
        }
      }
      if (key.isEmpty()) {
        return inherited;
      }
    }
  }

  private static List<Rule> rules(String section, Object cascade) {
    List<Rule> rules = new ArrayList<>();
    for (Object each : cascade instanceof List<?> list ? list : List.of(cascade)) {
      if (!(each instanceof Map<?, ?> map)) {
        throw failure(section, "cascade must be a map or a list of maps");
      }
      rules.add(rule(section, map));
    }
    return rules;
  }

  private static Rule rule(String section, Map<?, ?> map) {
    Map<String, Object> values = new LinkedHashMap<>();
    map.forEach((key, value) -> values.put(String.valueOf(key), value));
    Object target = values.remove("target");
    Object older = values.remove("_target");
    Object chosen = target == null ? older : target;
    Map<?, ?> conditions = chosen instanceof Map<?, ?> given ? given : Map.of();
    return new Rule(
        glob(section, conditions.get("path")), glob(section, conditions.get("kind")), values);
  }

  private static @Nullable Glob glob(String section, @Nullable Object pattern) {
    try {
      return pattern == null ? null : Glob.of(pattern.toString());
    } catch (IllegalArgumentException e) {
      throw failure(section, "cascade: " + e.getMessage());
    }
  }

  private static SiteException failure(String section, String message) {
    String folder = section.isEmpty() ? "content/" : "content/" + section + "/";
    return new SiteException(folder + "_index.md", 0, message);
  }
}
