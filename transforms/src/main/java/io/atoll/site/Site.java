package io.atoll.site;

import io.atoll.model.Availability;
import io.atoll.model.Demand;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;

/**
 * Everything that every page's rendering depends on and that is known before the first page is
 * read. Immutable; workers load it once.
 *
 * @param config from {@code site.yaml}
 * @param data what {@code data/} holds: nested maps, lists and plain values, by folder and file
 *     name
 * @param templates the source of every template by path, the site's own over the theme's
 * @param demands what each template reads of other pages, by the template's path
 * @param pinned the names of pages that templates ask for as constants
 * @param selection which pages are left out
 */
public record Site(
    SiteConfig config,
    Map<String, Object> data,
    Map<String, String> templates,
    Map<String, Set<Demand>> demands,
    Set<String> pinned,
    Selection selection)
    implements Serializable {

  /**
   * Which pages are left out.
   *
   * @param drafts whether drafts are published
   * @param future whether pages with a future publish date are published
   * @param expired whether expired pages are published
   * @param now what "future" and "expired" are measured against
   */
  public record Selection(boolean drafts, boolean future, boolean expired, Instant now)
      implements Serializable {

    /** Whether a page of this availability is part of the site. */
    public boolean takes(Availability page) {
      OffsetDateTime published = page.published();
      OffsetDateTime expiry = page.expiry();
      return (drafts || !page.draft())
          && (future || published == null || !published.toInstant().isAfter(now))
          && (expired || expiry == null || expiry.toInstant().isAfter(now));
    }
  }

  /**
   * The same site with what the analysis of its templates found.
   *
   * @param found what each template reads of other pages, by the template's path
   * @param names of the pages that templates ask for as constants
   */
  public Site withAnalysis(Map<String, Set<Demand>> found, Set<String> names) {
    return new Site(config, data, templates, found, names, selection);
  }

  /** What the template reads of other pages; everything if the template is unknown. */
  public Set<Demand> demandsOf(String template) {
    return demands.getOrDefault(template, Set.of(Demand.values()));
  }

  /** Whether any template that renders a content page reads this. */
  public boolean demands(Demand demand) {
    return demands.values().stream().anyMatch(set -> set.contains(demand));
  }
}
