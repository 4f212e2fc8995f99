package io.atoll.model;

import java.util.List;

/**
 * Edges of one kind that lead to one page, gathered by the bucket they come from.
 *
 * @param to the page they lead to
 * @param kind why
 * @param edges how many
 * @param pages how many distinct pages they come from; 0 when no template shows them
 * @param from the first of those pages by key, at most {@link Neighbours#MAX_BACKLINKS}; empty when
 *     no template shows them
 */
public record Incoming(String to, EdgeKind kind, long edges, long pages, List<String> from) {

  public static final Wire<Incoming> WIRE =
      Wire.of("Incoming", Incoming::writeTo, Incoming::readFrom);

  private void writeTo(WireOutput out) {
    out.text(to).choice(kind).number(edges).number(pages).texts(from);
  }

  private static Incoming readFrom(WireInput in) {
    return new Incoming(in.text(), in.choice(EdgeKind.class), in.number(), in.number(), in.texts());
  }
}
