package io.atoll.graph;

import io.atoll.model.CodePoints;
import io.atoll.model.Demand;
import io.atoll.model.EdgeKind;
import io.atoll.model.Incoming;
import io.atoll.model.Neighbourhood;
import io.atoll.model.Neighbours;
import io.atoll.model.PageEdges;
import io.atoll.model.PageEdges.PageClass;
import io.atoll.model.PageKeys;
import io.atoll.model.PageRef;
import io.atoll.model.RelatedFloor;
import io.atoll.model.RelatedPages;
import io.atoll.model.ResolvedLinks;
import io.atoll.model.Sequence;
import io.atoll.site.Site;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One page in the graph, while its edges are gathered. */
final class Node {
  private final PageRef page;
  private final boolean showsBacklinks;
  private final Map<EdgeKind, Long> in = new EnumMap<>(EdgeKind.class);
  private final Map<EdgeKind, Long> out = new EnumMap<>(EdgeKind.class);
  private final TreeSet<String> backlinks = new TreeSet<>(CodePoints.ORDER);
  private ResolvedLinks links;
  private List<String> related = List.of();
  private @Nullable RelatedFloor floor;
  private @Nullable Sequence sequence;
  private long backlinkCount;

  /** A page with the edges that it has by itself; {@code inMenu} if a menu of the site names it. */
  Node(PageRef page, Site site, boolean inMenu) {
    this.page = page;
    this.links = new ResolvedLinks(page.key(), List.of());
    out.put(EdgeKind.TERM, (long) page.terms().size());
    if (inMenu || !page.menus().isEmpty()) {
      in.put(EdgeKind.MENU, 1L);
    }
    if (site.pinned().stream().map(PageKeys::of).anyMatch(page.key()::equals)) {
      in.put(EdgeKind.TEMPLATE, 1L);
    }
    Set<Demand> demands = site.demandsOf(page.template());
    out.put(EdgeKind.TEMPLATE, demands.stream().filter(Demand::isTemplateEdge).count());
    showsBacklinks = demands.contains(Demand.BACKLINKS);
  }

  PageRef page() {
    return page;
  }

  void links(ResolvedLinks resolved) {
    links = resolved;
    out.put(EdgeKind.LINK, resolved.pages());
  }

  void related(RelatedPages pages) {
    related = pages.related();
    floor = pages.floor();
    out.put(EdgeKind.RELATED, (long) related.size());
  }

  void sequence(Sequence place) {
    sequence = place;
    out.put(EdgeKind.SEQUENCE, place.neighbours().size() * 1L);
  }

  void incoming(Incoming edges) {
    in.merge(edges.kind(), edges.edges(), Long::sum);
    if (edges.kind() == EdgeKind.LINK && showsBacklinks) {
      backlinkCount += edges.pages();
      backlinks.addAll(edges.from());
      while (backlinks.size() > Neighbours.MAX_BACKLINKS) {
        backlinks.pollLast();
      }
    }
  }

  boolean showsSequence() {
    return sequence != null;
  }

  PageEdges edges() {
    return new PageEdges(in, out);
  }

  PageClass pageClass() {
    return edges().pageClass();
  }

  /**
   * Whether the page must take the keyed join: it is connected, or an island with links to files,
   * whose addresses only the join knows.
   */
  boolean needsJoin() {
    boolean linksToFiles = links.targets().stream().anyMatch(target -> target != null);
    return linksToFiles || pageClass() != PageClass.ISLAND;
  }

  Neighbourhood neighbourhood() {
    return new Neighbourhood(
        page.key(),
        links,
        related,
        floor,
        sequence == null ? null : sequence.previous(),
        sequence == null ? null : sequence.next(),
        List.copyOf(backlinks),
        backlinkCount,
        edges());
  }
}
