package io.atoll.pipeline.reference;

import io.atoll.model.Demand;
import io.atoll.site.Site;
import io.atoll.site.SiteLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A site of a few files, whose templates demand what a test says. */
final class TinySite {
  private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");

  private final Path folder;
  private final Map<String, Set<Demand>> demands = new HashMap<>();
  private Set<String> pinned = Set.of();

  TinySite(Path folder) {
    this.folder = folder;
    demanding("page.html").with("templates/page.html", "{{ page.content }}\n");
  }

  TinySite with(String file, String... lines) {
    try {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  TinySite demanding(String template, Demand... wanted) {
    demands.put(template, Set.of(wanted));
    return this;
  }

  TinySite pinning(String... names) {
    pinned = Set.of(names);
    return this;
  }

  ReferenceSite build() {
    Site.Selection selection = new Site.Selection(false, false, false, NOW);
    Site site = SiteLoader.load(folder, selection).withAnalysis(demands, pinned);
    return ReferenceSite.build(folder, site);
  }
}
