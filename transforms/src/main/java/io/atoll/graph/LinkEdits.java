package io.atoll.graph;

import io.atoll.model.BrokenLink;
import io.atoll.model.CodePoints;
import io.atoll.model.EdgeKind;
import io.atoll.model.EditedLinks;
import io.atoll.model.Neighbourhood;
import io.atoll.model.Neighbours;
import io.atoll.model.PageEdges;
import io.atoll.model.PageLink.Target;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.ResolvedLinks;
import io.atoll.model.Tally;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a few pages with edited links change in the links of a site whose last build is known. */
final class LinkEdits {
  private final Map<String, ResolvedLinks> resolved = new HashMap<>();
  private final Map<String, Incoming> incoming = new TreeMap<>();
  private final Set<BrokenLink> mended = new TreeSet<>();
  private final Set<BrokenLink> broken = new TreeSet<>();
  private Tally counted = new Tally(Map.of());

  /** How the links to one page have changed. */
  private static final class Incoming {
    private final Set<String> gained = new TreeSet<>(CodePoints.ORDER);
    private final Set<String> lost = new TreeSet<>(CodePoints.ORDER);
    private long edges;

    long pages() {
      return (long) gained.size() - lost.size();
    }
  }

  /**
   * Takes in a page.
   *
   * @param before where its links have led
   * @param now where they lead
   */
  void enter(EditedLinks page, ResolvedLinks before, ResolvedLinks now) {
    resolved.put(now.key(), now);
    addEdges(LinkResolver.edges(page.before(), before), LinkResolver.edges(page.now(), now), page);
    addBroken(LinkResolver.broken(page.before(), before), LinkResolver.broken(page.now(), now));
  }

  private void addBroken(List<BrokenLink> before, List<BrokenLink> now) {
    mended.addAll(before);
    broken.addAll(now);
    counted = counted.plus(Tally.of("brokenLinks", now.size() - before.size()));
  }

  private void addEdges(List<Target> before, List<Target> now, EditedLinks page) {
    String key = page.now().key();
    before.forEach(target -> to(target).edges--);
    now.forEach(target -> to(target).edges++);
    Set<String> left = keys(before);
    Set<String> reached = keys(now);
    reached.stream().filter(to -> !left.contains(to)).forEach(to -> of(to).gained.add(key));
    left.stream().filter(to -> !reached.contains(to)).forEach(to -> of(to).lost.add(key));
    counted = counted.plus(Tally.of("links", now.size() - before.size()));
  }

  private Incoming to(Target target) {
    return of(target.key());
  }

  private Incoming of(String key) {
    return incoming.computeIfAbsent(key, k -> new Incoming());
  }

  private static Set<String> keys(List<Target> targets) {
    Set<String> keys = new TreeSet<>();
    targets.forEach(target -> keys.add(target.key()));
    return keys;
  }

  /** The keys of all pages of which links, or the links to them, are others now. */
  Set<String> changed() {
    Set<String> changed = new TreeSet<>(resolved.keySet());
    incoming.forEach(
        (key, links) -> {
          if (links.edges != 0 || !links.gained.isEmpty() || !links.lost.isEmpty()) {
            changed.add(key);
          }
        });
    return Collections.unmodifiableSet(changed);
  }

  /**
   * What a page shows now.
   *
   * @param old what it showed
   * @param showsBacklinks whether its template shows who links to it
   * @throws PipelineNeededException if it is not known any more who else links to it
   */
  Neighbourhood applied(Neighbourhood old, boolean showsBacklinks) throws PipelineNeededException {
    ResolvedLinks links = resolved.getOrDefault(old.key(), old.links());
    Incoming change = incoming.getOrDefault(old.key(), new Incoming());
    PageEdges edges =
        old.edges()
            .with(
                EdgeKind.LINK,
                old.edges().in().getOrDefault(EdgeKind.LINK, 0L) + change.edges,
                links.pages());
    return showsBacklinks
        ? old.linked(links, backlinks(old, change), old.backlinkCount() + change.pages(), edges)
        : old.linked(links, List.of(), 0, edges);
  }

  private static List<String> backlinks(Neighbourhood old, Incoming change)
      throws PipelineNeededException {
    PipelineNeededException.unless(
        change.lost.isEmpty() || old.backlinkCount() == old.backlinks().size(),
        "a link is gone to " + old.key() + ", which shows the first of many that link to it");
    Set<String> all = new TreeSet<>(CodePoints.ORDER);
    all.addAll(old.backlinks());
    all.removeAll(change.lost);
    all.addAll(change.gained);
    return all.stream().limit(Neighbours.MAX_BACKLINKS).toList();
  }

  /**
   * The first broken links of the site.
   *
   * @param before those of the last build
   * @throws PipelineNeededException if there are others of which some are among the first now
   */
  List<BrokenLink> broken(List<BrokenLink> before) throws PipelineNeededException {
    if (mended.equals(broken)) {
      return before;
    }
    PipelineNeededException.unless(
        before.size() < BrokenLink.SHOWN,
        "broken links were edited, of which there are more than are known");
    Set<BrokenLink> now = new TreeSet<>(before);
    now.removeAll(mended);
    now.addAll(broken);
    return now.stream().limit(BrokenLink.SHOWN).toList();
  }

  /** By how much the counts of links have changed with what was taken in. */
  Tally counted() {
    return counted;
  }
}
