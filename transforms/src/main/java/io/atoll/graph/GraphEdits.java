package io.atoll.graph;

import io.atoll.model.BrokenLink;
import io.atoll.model.Demand;
import io.atoll.model.EdgeKind;
import io.atoll.model.EditedLinks;
import io.atoll.model.Neighbourhood;
import io.atoll.model.PageEdges;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.RelatedPages;
import io.atoll.model.ResolvedLinks;
import io.atoll.model.Sequence;
import io.atoll.model.Tally;
import io.atoll.site.Site;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What some edits change in the graph of a site whose last build is known. */
public final class GraphEdits {
  private final Site site;
  private final LinkEdits links = new LinkEdits();
  private final Map<String, RelatedPages> related = new HashMap<>();
  private final Map<String, Sequence> sequences = new HashMap<>();
  private final Map<EdgeKind, Map<String, Long>> incoming = new HashMap<>();
  private final Set<String> moved = new HashSet<>();
  private Tally counted = new Tally(Map.of());

  public GraphEdits(Site site) {
    this.site = site;
  }

  /**
   * Takes in a page with edited links.
   *
   * @param before where they have led
   * @param now where they lead
   */
  public void links(EditedLinks page, ResolvedLinks before, ResolvedLinks now) {
    links.enter(page, before, now);
  }

  /** Takes in a page with its own edges, which may be others than before. */
  public void moved(PageRef now) {
    moved.add(now.key());
  }

  /**
   * Takes in the related pages of a page.
   *
   * @param before what it showed; null if it was an island
   */
  public void related(RelatedPages now, @Nullable Neighbourhood before) {
    List<String> old = before == null ? List.of() : before.related();
    related.put(now.key(), now);
    add(EdgeKind.RELATED, old, -1);
    add(EdgeKind.RELATED, now.related(), 1);
    counted = counted.plus(Tally.of("relatedEdges", now.related().size() - old.size()));
  }

  /**
   * Takes in the place of a page that shows it.
   *
   * @param before what it showed; null if it was an island
   */
  public void sequence(Sequence now, @Nullable Neighbourhood before) {
    sequences.put(now.key(), now);
    if (before != null) {
      Sequence old = new Sequence(now.key(), before.previous(), before.next());
      add(EdgeKind.SEQUENCE, old.neighbours(), -1);
    }
    add(EdgeKind.SEQUENCE, now.neighbours(), 1);
  }

  private void add(EdgeKind kind, Collection<String> to, long edges) {
    Map<String, Long> ofKind = incoming.computeIfAbsent(kind, k -> new TreeMap<>());
    to.forEach(key -> ofKind.merge(key, edges, Long::sum));
  }

  /** The keys of all pages of which edges may be others now. */
  public Set<String> changed() {
    Set<String> changed = new TreeSet<>(links.changed());
    changed.addAll(related.keySet());
    changed.addAll(sequences.keySet());
    changed.addAll(moved);
    incoming
        .values()
        .forEach(each -> each.forEach((key, edges) -> addUnless0(changed, key, edges)));
    return changed;
  }

  private static void addUnless0(Set<String> keys, String key, long edges) {
    if (edges != 0) {
      keys.add(key);
    }
  }

  /**
   * What a page shows now.
   *
   * @param before what it showed; null if it was an island, or has come
   * @throws PipelineNeededException if it is not known any more who else links to it
   */
  public Neighbourhood applied(PageRef page, @Nullable Neighbourhood before)
      throws PipelineNeededException {
    String key = page.key();
    boolean showsBacklinks = site.demandsOf(page.template()).contains(Demand.BACKLINKS);
    Neighbourhood old = before == null ? Neighbourhood.ofIsland(key) : before;
    Neighbourhood now = placed(related(links.applied(old, showsBacklinks)));
    PageEdges edges = now.edges();
    for (Map.Entry<EdgeKind, Map<String, Long>> each : incoming.entrySet()) {
      edges = edges.plusIn(each.getKey(), each.getValue().getOrDefault(key, 0L));
    }
    boolean isMoved = moved.contains(key);
    return now.with(isMoved ? edges.withOut(EdgeKind.TERM, page.terms().size()) : edges);
  }

  private Neighbourhood related(Neighbourhood page) {
    RelatedPages now = related.get(page.key());
    return now == null ? page : page.relatedTo(now);
  }

  private Neighbourhood placed(Neighbourhood page) {
    Sequence now = sequences.get(page.key());
    return now == null ? page : page.placed(now);
  }

  /**
   * The first broken links of the site.
   *
   * @param before those of the last build
   * @throws PipelineNeededException if there are others of which some are among the first now
   */
  public List<BrokenLink> broken(List<BrokenLink> before) throws PipelineNeededException {
    return links.broken(before);
  }

  /** By how much the counts of edges and broken links have changed with what was taken in. */
  public Tally counted() {
    return links.counted().plus(counted);
  }
}
