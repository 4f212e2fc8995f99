package io.atoll.graph;

import io.atoll.model.BrokenLink;
import io.atoll.model.CodePoints;
import io.atoll.model.EdgeKind;
import io.atoll.model.Incoming;
import io.atoll.model.Neighbours;
import io.atoll.model.PageLink.Target;
import io.atoll.model.PageLinks;
import io.atoll.model.ResolvedLinks;
import io.atoll.model.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds up the link edges and broken links of one bucket. */
final class LinkLedger {
  private final boolean withSources;
  private final Map<String, Entry> edges = new TreeMap<>();
  private final TreeSet<BrokenLink> broken = new TreeSet<>();
  private long linkCount;
  private long brokenCount;

  private static final class Entry {
    private long edges;
    private final TreeSet<String> from = new TreeSet<>(CodePoints.ORDER);
  }

  /** {@code withSources}: whether a template shows which pages link to one. */
  LinkLedger(boolean withSources) {
    this.withSources = withSources;
  }

  void enter(PageLinks page, ResolvedLinks resolved) {
    for (Target target : LinkResolver.edges(page, resolved)) {
      linkCount++;
      Entry entry = edges.computeIfAbsent(target.key(), key -> new Entry());
      entry.edges++;
      if (withSources) {
        entry.from.add(page.key());
      }
    }
    for (BrokenLink link : LinkResolver.broken(page, resolved)) {
      brokenCount++;
      broken.add(link);
      if (broken.size() > BrokenLink.SHOWN) {
        broken.pollLast();
      }
    }
  }

  List<Incoming> incoming() {
    List<Incoming> incoming = new ArrayList<>();
    edges.forEach(
        (to, entry) ->
            incoming.add(
                new Incoming(to, EdgeKind.LINK, entry.edges, entry.from.size(), sources(entry))));
    return incoming;
  }

  private List<String> sources(Entry entry) {
    return entry.from.stream().limit(Neighbours.MAX_BACKLINKS).toList();
  }

  /** The first broken links of the bucket. */
  Collection<BrokenLink> broken() {
    return broken;
  }

  Tally tally() {
    return Tally.of("links", linkCount).plus(Tally.of("brokenLinks", brokenCount));
  }
}
