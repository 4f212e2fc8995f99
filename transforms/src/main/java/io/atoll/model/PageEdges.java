package io.atoll.model;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many edges of each kind lead to a page and away from it.
 *
 * @param in to it
 * @param out away from it
 */
public record PageEdges(Map<EdgeKind, Long> in, Map<EdgeKind, Long> out) {

  /** The edges of a page that has none. */
  public static final PageEdges NONE = new PageEdges(Map.of(), Map.of());

  /** A page with so many incoming links is a hub. */
  private static final int HUB_LINKS = 10;

  /** What a page is to the graph; see the contract. */
  public enum PageClass {
    HUB,
    CONNECTED,
    ISLAND
  }

  public PageEdges {
    in = Map.copyOf(in);
    out = Map.copyOf(out);
  }

  /** The same with so many of one kind. */
  public PageEdges with(EdgeKind kind, long incoming, long outgoing) {
    return new PageEdges(with(in, kind, incoming), with(out, kind, outgoing));
  }

  /** The same with so many of one kind away from the page. */
  public PageEdges withOut(EdgeKind kind, long outgoing) {
    return new PageEdges(in, with(out, kind, outgoing));
  }

  /** The same with so many more, or fewer, of one kind to the page. */
  public PageEdges plusIn(EdgeKind kind, long more) {
    return more == 0 ? this : new PageEdges(with(in, kind, in.getOrDefault(kind, 0L) + more), out);
  }

  private static Map<EdgeKind, Long> with(Map<EdgeKind, Long> edges, EdgeKind kind, long count) {
    Map<EdgeKind, Long> others = new EnumMap<>(EdgeKind.class);
    others.putAll(edges);
    others.put(kind, count);
    return others;
  }

  /** The weighted sum of all edges, in and out. */
  public double degree() {
    double degree = 0;
    for (EdgeKind kind : EdgeKind.values()) {
      long edges = in.getOrDefault(kind, 0L) + out.getOrDefault(kind, 0L);
      degree += kind.weight() * edges;
    }
    return degree;
  }

  /** What the page is to the graph. */
  public PageClass pageClass() {
    boolean hub = in.getOrDefault(EdgeKind.LINK, 0L) >= HUB_LINKS || in.containsKey(EdgeKind.MENU);
    if (hub) {
      return PageClass.HUB;
    }
    return degree() > 0 ? PageClass.CONNECTED : PageClass.ISLAND;
  }

  void writeTo(WireOutput out) {
    write(in, out);
    write(this.out, out);
  }

  private static void write(Map<EdgeKind, Long> edges, WireOutput out) {
    for (EdgeKind kind : EdgeKind.values()) {
      out.number(edges.getOrDefault(kind, -1L));
    }
  }

  static PageEdges readFrom(WireInput in) {
    return new PageEdges(read(in), read(in));
  }

  private static Map<EdgeKind, Long> read(WireInput in) {
    Map<EdgeKind, Long> edges = new EnumMap<>(EdgeKind.class);
    for (EdgeKind kind : EdgeKind.values()) {
      long count = in.number();
      if (count >= 0) {
        edges.put(kind, count);
      }
    }
    return edges;
  }
}
