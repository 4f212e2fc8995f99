package io.atoll.taxonomy;

import io.atoll.model.CodePoints;
import io.atoll.model.Navigation;
import io.atoll.model.PageKeys;
import io.atoll.model.PageRef;
import io.atoll.site.Site;
import io.atoll.site.SiteConfig.MenuItem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Picks the landmarks among the pages, and makes the navigation of them. */
final class NavigationBuilder {
  private final Site site;
  private final Set<String> wantedKeys;
  private final Set<String> wantedUrls;

  NavigationBuilder(Site site) {
    this.site = site;
    Collection<List<MenuItem>> menus = site.config().menus().values();
    Stream<String> inMenus = menus.stream().flatMap(List::stream).map(MenuItem::pageRef);
    this.wantedKeys =
        Stream.concat(inMenus, site.pinned().stream())
            .filter(name -> !name.isEmpty())
            .map(PageKeys::of)
            .collect(Collectors.toSet());
    this.wantedUrls =
        menus.stream().flatMap(List::stream).map(MenuItem::url).collect(Collectors.toSet());
  }

  /** Whether the page belongs into the navigation. */
  boolean isLandmark(PageRef page) {
    return page.kind() == PageRef.Kind.HOME
        || page.kind() == PageRef.Kind.SECTION
        || !page.menus().isEmpty()
        || wantedKeys.contains(page.key())
        || wantedUrls.contains(page.url());
  }

  /** The newest date of these pages, as long as it is not in the future. */
  @Nullable OffsetDateTime newest(List<PageRef> pages) {
    OffsetDateTime newest = null;
    for (PageRef page : pages) {
      newest = later(later(newest, page.date()), page.lastModified());
    }
    return newest;
  }

  private @Nullable OffsetDateTime later(
      @Nullable OffsetDateTime known, @Nullable OffsetDateTime other) {
    Instant now = site.selection().now();
    if (other == null || other.toInstant().isAfter(now)) {
      return known;
    }
    boolean later = known == null || EARLIER_FIRST.compare(known, other) < 0;
    return later ? other : known;
  }

  private static final Comparator<OffsetDateTime> EARLIER_FIRST =
      Comparator.comparing(OffsetDateTime::toInstant)
          .thenComparing(date -> date.getOffset().getTotalSeconds());

  Navigation build(List<Landmark> landmarks) {
    Map<String, PageRef> pages = new TreeMap<>(CodePoints.ORDER);
    OffsetDateTime newest = null;
    for (Landmark landmark : landmarks) {
      if (landmark.page() != null) {
        pages.put(landmark.page().key(), landmark.page());
      }
      newest = later(newest, landmark.newest());
    }
    List<PageRef> sections =
        pages.values().stream()
            .filter(page -> page.kind() == PageRef.Kind.HOME || page.kind() == PageRef.Kind.SECTION)
            .toList();
    return new Navigation(sections, new MenuBuilder(site, pages).build(), pinned(pages), newest);
  }

  private Map<String, PageRef> pinned(Map<String, PageRef> pages) {
    Map<String, PageRef> pinned = new TreeMap<>();
    for (String name : site.pinned()) {
      PageRef page = pages.get(PageKeys.of(name));
      if (page != null) {
        pinned.put(name, page);
      }
    }
    return pinned;
  }
}
