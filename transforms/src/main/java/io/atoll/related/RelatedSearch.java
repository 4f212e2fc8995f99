package io.atoll.related;

import io.atoll.model.Fingerprint;
import io.atoll.model.PageRef;
import io.atoll.model.RelatedPages;
import io.atoll.model.TermRef;
import io.atoll.site.Site;
import io.atoll.site.SiteConfig.Related;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the related pages of a few pages among all pages of a site, with no pipeline: the same as
 * {@link FindRelated} would.
 *
 * <p>Made for the pages that ask; then all pages of the site are offered, by any number of threads;
 * then the related pages of those that asked are found. Holds what {@link TermSubsets} keeps of the
 * subsets that the asking pages have, and nothing of other pages.
 */
public final class RelatedSearch {
  private final TermSubsets subsets;
  private final int limit;
  private final Set<String> terms = new HashSet<>();
  private final Set<Fingerprint> asked = new HashSet<>();
  private final SubsetTable table;
  private @Nullable RelatedFinder finder;

  /**
   * A search for some pages.
   *
   * @param asking content pages whose templates show related pages, as they are now
   */
  public RelatedSearch(Site site, Collection<PageRef> asking) {
    Related settings = site.config().related();
    limit = settings.limit();
    subsets = new TermSubsets(settings.weights());
    table = new SubsetTable(limit + 1);
    for (PageRef page : asking) {
      subsets.counting(page).forEach(term -> terms.add(term.key()));
      subsets.of(page, (subset, weight) -> asked.add(subset));
    }
  }

  /** Takes in a page of the site as it is now, which counts if it is a content page. */
  public void offer(PageRef page) {
    List<TermRef> shared = page.isContent() ? subsets.counting(page, terms) : List.of();
    if (!shared.isEmpty()) {
      Candidate candidate = Candidate.of(page);
      subsets.of(shared, (subset, weight) -> add(subset, candidate));
    }
  }

  private void add(Fingerprint subset, Candidate candidate) {
    if (asked.contains(subset)) {
      put(subset, candidate);
    }
  }

  private synchronized void put(Fingerprint subset, Candidate candidate) {
    table.add(subset, candidate);
    finder = null;
  }

  /** The related pages of a page that asked, among all that were offered. */
  public RelatedPages find(PageRef page) {
    return finder().find(page);
  }

  private synchronized RelatedFinder finder() {
    if (finder == null) {
      finder = new RelatedFinder(subsets, limit, table.best());
    }
    return finder;
  }
}
