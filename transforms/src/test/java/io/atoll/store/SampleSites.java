package io.atoll.store;

import io.atoll.model.Demand;
import io.atoll.site.Site;
import io.atoll.site.SiteConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes the settings of sites for tests of transforms. */
public final class SampleSites {
  private final Map<String, Set<Demand>> demands = new TreeMap<>();
  private final Map<String, List<SiteConfig.MenuItem>> menus = new LinkedHashMap<>();
  private Map<String, Integer> weights = Map.of("tags", 1, "categories", 1);
  private Set<String> pinned = Set.of();
  private Set<String> disabled = Set.of();
  private String baseUrl = "https://example.org/";
  private int limit = 5;
  private int pagerSize = 20;

  public SampleSites() {
    demands.put("page.html", Set.of());
    demands.put("section.html", Set.of());
    demands.put("home.html", Set.of());
  }

  /** What the template {@code page.html} reads of other pages. */
  public SampleSites demanding(Demand... some) {
    demands.put("page.html", Set.of(some));
    return this;
  }

  public SampleSites related(Map<String, Integer> byTaxonomy, int most) {
    weights = byTaxonomy;
    limit = most;
    return this;
  }

  public SampleSites menu(String name, SiteConfig.MenuItem... items) {
    menus.put(name, List.of(items));
    return this;
  }

  public SampleSites pinned(String... names) {
    pinned = Set.of(names);
    return this;
  }

  public SampleSites disabled(String... kinds) {
    disabled = Set.of(kinds);
    return this;
  }

  public SampleSites baseUrl(String other) {
    baseUrl = other;
    return this;
  }

  public SampleSites pagerSize(int size) {
    pagerSize = size;
    return this;
  }

  public Site make() {
    Map<String, String> taxonomies = new LinkedHashMap<>();
    taxonomies.put("tag", "tags");
    taxonomies.put("category", "categories");
    SiteConfig config =
        new SiteConfig(
            "Site",
            baseUrl,
            "en",
            taxonomies,
            Map.of(),
            pagerSize,
            false,
            new SiteConfig.Related(weights, limit),
            menus,
            Map.of(),
            true,
            disabled,
            true,
            70);
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    Site.Selection selection = new Site.Selection(false, false, false, now);
    return new Site(config, Map.of(), Map.of(), demands, pinned, selection);
  }

  /** A site in this folder, with {@code public}, {@code state} and {@code state/staging} in it. */
  public static SiteFolders folders(Path folder) {
    return new SiteFolders(
        folder.toString(),
        folder.resolve("public").toString(),
        folder.resolve("state").toString(),
        folder.resolve("state/staging").toString(),
        "");
  }

  /** The settings as workers load them, from a file in the folder. */
  public SiteSnapshot snapshot(Path folder) {
    return snapshot(make(), folder);
  }

  public static SiteSnapshot snapshot(Site site, Path folder) {
    try {
      Files.createDirectories(folder);
      return SiteSnapshot.write(site, folder.resolve("site").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
