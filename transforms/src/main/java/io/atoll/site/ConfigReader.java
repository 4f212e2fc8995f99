package io.atoll.site;

import io.atoll.model.Urlize;
import io.atoll.site.SiteConfig.Related;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes a {@link SiteConfig} of the settings that {@code site.yaml} holds. */
final class ConfigReader {
  private static final Map<String, String> TAXONOMIES = taxonomies("tag", "tags");
  private static final int PAGER_SIZE = 20;
  private static final int RELATED_LIMIT = 5;
  private static final int MAX_RELATED = 1000;
  private static final int SUMMARY_WORDS = 70;

  private final Settings settings;

  private ConfigReader(Settings settings) {
    this.settings = settings;
  }

  static SiteConfig read(Settings settings) {
    return new ConfigReader(settings).config();
  }

  private static Map<String, String> taxonomies(String singular, String plural) {
    Map<String, String> taxonomies = new LinkedHashMap<>();
    taxonomies.put(singular, plural);
    taxonomies.put("category", "categories");
    return Collections.unmodifiableMap(taxonomies);
  }

  private SiteConfig config() {
    Map<String, String> taxonomies = taxonomies();
    return new SiteConfig(
        settings.text("title", "Untitled site"),
        baseUrl(),
        settings.text("languageCode", "en"),
        taxonomies,
        permalinks(),
        positive(settings.settings("pagination"), "pagerSize", PAGER_SIZE),
        stablePages(settings.settings("pagination")),
        related(taxonomies),
        MenuReader.read(settings),
        Collections.unmodifiableMap(settings.settings("params").values()),
        settings.flag("enableRobotsTXT", true),
        disabledKinds(),
        rawHtml(),
        positive(settings, "summaryLength", SUMMARY_WORDS));
  }

  private static boolean stablePages(Settings pagination) {
    String order = pagination.text("order", "newest");
    if (!order.equals("newest") && !order.equals("stable")) {
      throw pagination.wrong("order", "newest or stable");
    }
    return order.equals("stable");
  }

  private String baseUrl() {
    String url = settings.text("baseURL", "/");
    if (url.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == '?' || c == '#' || c == '"')) {
      throw settings.wrong("baseURL", "an address such as https://example.org/docs/");
    }
    return url.endsWith("/") ? url : url + "/";
  }

  private Map<String, String> taxonomies() {
    if (settings.value("taxonomies") == null) {
      return TAXONOMIES;
    }
    Settings given = settings.settings("taxonomies");
    Map<String, String> taxonomies = new LinkedHashMap<>();
    for (String singular : given.values().keySet()) {
      String plural = given.text(singular, "").toLowerCase(Locale.ROOT);
      if (plural.isEmpty() || !Urlize.part(plural).equals(plural)) {
        throw given.wrong(singular, "a plural such as tags, of letters, digits and hyphens");
      }
      taxonomies.put(singular, plural);
    }
    return Collections.unmodifiableMap(taxonomies);
  }

  private Map<String, String> permalinks() {
    Settings given = settings.settings("permalinks");
    Map<String, String> patterns = new LinkedHashMap<>();
    for (Map.Entry<String, Object> entry : given.values().entrySet()) {
      if (!(entry.getValue() instanceof Map)) {
        patterns.put(entry.getKey(), pattern(given, entry.getKey()));
      } else if (entry.getKey().equals("page")) {
        Settings pages = given.settings("page");
        pages.values().keySet().forEach(key -> patterns.put(key, pattern(pages, key)));
      }
    }
    return Collections.unmodifiableMap(patterns);
  }

  private static String pattern(Settings patterns, String section) {
    String pattern = patterns.text(section, "");
    try {
      PermalinkPattern.of(pattern);
    } catch (IllegalArgumentException e) {
      throw patterns.failure(section, e.getMessage() + "; see Hugo's list of permalink tokens");
    }
    if (pattern.isEmpty()) {
      throw patterns.wrong(section, "a pattern such as /:year/:slug/");
    }
    return pattern;
  }

  private Related related(Map<String, String> taxonomies) {
    Settings given = settings.settings("related");
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (String plural : taxonomies.values()) {
      int weight = given.number(plural, 1);
      if (weight < 0) {
        throw given.wrong(plural, "a weight of 0 or more");
      }
      if (weight > 0) {
        weights.put(plural, weight);
      }
    }
    int limit = given.number("limit", RELATED_LIMIT);
    if (limit < 0 || limit > MAX_RELATED) {
      throw given.wrong("limit", "between 0 and " + MAX_RELATED);
    }
    return new Related(Collections.unmodifiableMap(weights), limit);
  }

  private Set<String> disabledKinds() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(settings.texts("disableKinds")));
  }

  private boolean rawHtml() {
    Settings markup = settings.settings("markup");
    Settings renderer = markup.settings("goldmark").settings("renderer");
    return markup.flag("unsafe", renderer.flag("unsafe", true));
  }

  private static int positive(Settings settings, String key, int unset) {
    int number = settings.number(key, unset);
    if (number < 1) {
      throw settings.wrong(key, "1 or more");
    }
    return number;
  }
}
