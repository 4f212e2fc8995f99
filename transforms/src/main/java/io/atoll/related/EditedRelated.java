package io.atoll.related;

import io.atoll.model.PageChange;
import io.atoll.model.PageRef;
import io.atoll.model.RelatedFloor;
import io.atoll.model.TermRef;
import io.atoll.related.Candidate.Scored;
import io.atoll.site.Site;
import io.atoll.site.SiteConfig.Related;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose related pages may be others when a few pages have come, gone, or changed their terms
 * or date.
 *
 * <p>A list changes only if one of its pages has changed, or if a changed page comes before the
 * last of it. Only the best changed page is compared with that: if it does not come in, none does.
 */
public final class EditedRelated {
  private final Site site;
  private final TermSubsets subsets;
  private final Set<String> left = new HashSet<>();
  private final Set<String> terms = new HashSet<>();
  private final RelatedFinder comers;

  /** How a page stands in the lists of others. */
  private record Standing(List<String> terms, Candidate candidate) {}

  /**
   * Takes in what has changed; changes of what is not needed for related pages are passed over.
   *
   * @param site as it was and is: its settings have not changed
   */
  public EditedRelated(Site site, Collection<PageChange> changes) {
    this.site = site;
    Related settings = site.config().related();
    subsets = new TermSubsets(settings.weights());
    SubsetTable table = new SubsetTable(2);
    changes.stream().filter(this::matters).forEach(change -> enter(change, table));
    comers = new RelatedFinder(subsets, 1, table.best());
  }

  private boolean matters(PageChange change) {
    return !Objects.equals(standing(change.before()), standing(change.now()));
  }

  private @Nullable Standing standing(@Nullable PageRef page) {
    if (page == null || !page.isContent()) {
      return null;
    }
    List<String> keys = subsets.counting(page).stream().map(TermRef::key).toList();
    return keys.isEmpty() ? null : new Standing(keys, Candidate.of(page));
  }

  private void enter(PageChange change, SubsetTable table) {
    PageRef now = change.now();
    if (change.before() != null) {
      left.add(change.key());
    }
    if (now != null && now.isContent()) {
      subsets.counting(now).forEach(term -> terms.add(term.key()));
      subsets.of(now, (subset, weight) -> table.add(subset, Candidate.of(now)));
    }
  }

  /** Whether a page shows related pages. */
  public boolean isShownBy(PageRef page) {
    return RelatedFinder.shows(page, site);
  }

  /**
   * Whether the related pages of a page that {@link #isShownBy shows} them may be others now. May
   * be asked by several threads.
   *
   * @param page whose own terms and template have not changed
   * @param related the keys of its related pages as they were, best first
   * @param floor what others must beat to be among these; null if they were fewer than the limit
   */
  public boolean mayChange(PageRef page, List<String> related, @Nullable RelatedFloor floor) {
    return related.stream().anyMatch(left::contains) || comesIn(page, related, floor);
  }

  private boolean comesIn(PageRef page, List<String> related, @Nullable RelatedFloor floor) {
    List<Scored> best = comers.best(page.key(), subsets.counting(page, terms));
    if (best.isEmpty() || floor == null) {
      return !best.isEmpty();
    }
    Scored last = Scored.of(related.get(related.size() - 1), floor);
    return Scored.BEST.compare(best.get(0), last) < 0;
  }
}
