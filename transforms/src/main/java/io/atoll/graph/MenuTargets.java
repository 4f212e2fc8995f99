package io.atoll.graph;

import io.atoll.model.PageKeys;
import io.atoll.model.PageRef;
import io.atoll.site.Site;
import io.atoll.site.SiteConfig.MenuItem;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pages that the configuration's menus name, by key or by URL. */
final class MenuTargets {
  private final Set<String> keys;
  private final Set<String> urls;

  MenuTargets(Site site) {
    this.keys = collect(site, item -> PageKeys.of(item.pageRef()));
    this.urls = collect(site, MenuItem::url);
  }

  private static Set<String> collect(Site site, Function<MenuItem, String> property) {
    return site.config().menus().values().stream()
        .flatMap(List::stream)
        .map(property)
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toSet());
  }

  boolean contain(PageRef page) {
    return keys.contains(page.key()) || urls.contains(page.url());
  }
}
