package io.atoll.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of all pages that one connected page shows; with the references under these keys it
 * becomes {@link Neighbours}.
 *
 * @param key the page
 * @param links where its links lead
 * @param related best first
 * @param floor what others must beat to be among these; absent if there are fewer than the limit
 * @param previous above it in its section
 * @param next below it
 * @param backlinks the first pages by key that link here; none when no template shows them
 * @param backlinkCount how many link here in all; 0 when no template shows it
 * @param edges its edges in the graph
 */
public record Neighbourhood(
    String key,
    ResolvedLinks links,
    List<String> related,
    @Nullable RelatedFloor floor,
    @Nullable String previous,
    @Nullable String next,
    List<String> backlinks,
    long backlinkCount,
    PageEdges edges) {

  public static final Wire<Neighbourhood> WIRE =
      Wire.of("Neighbourhood", Neighbourhood::writeTo, Neighbourhood::readFrom);

  /** That of a page that shows none. */
  public static Neighbourhood ofIsland(String key) {
    ResolvedLinks links = new ResolvedLinks(key, List.of());
    return new Neighbourhood(key, links, List.of(), null, null, null, List.of(), 0, PageEdges.NONE);
  }

  /** The keys of all pages whose references the page needs. */
  public List<String> shown() {
    List<String> shown = new ArrayList<>(related);
    shown.addAll(backlinks);
    shown.addAll(new Sequence(key, previous, next).neighbours());
    return shown;
  }

  /** The same with other targets of its links. */
  public Neighbourhood linkingTo(ResolvedLinks others) {
    return linked(others, backlinks, backlinkCount, edges);
  }

  /** The same with other links from it and to it. */
  public Neighbourhood linked(
      ResolvedLinks others, List<String> from, long fromCount, PageEdges otherEdges) {
    return new Neighbourhood(
        key, others, related, floor, previous, next, from, fromCount, otherEdges);
  }

  /** The same with other related pages. */
  public Neighbourhood relatedTo(RelatedPages others) {
    PageEdges now = edges.withOut(EdgeKind.RELATED, others.related().size());
    return new Neighbourhood(
        key,
        links,
        others.related(),
        others.floor(),
        previous,
        next,
        backlinks,
        backlinkCount,
        now);
  }

  /** The same in another place of its section. */
  public Neighbourhood placed(Sequence place) {
    PageEdges now = edges.withOut(EdgeKind.SEQUENCE, place.neighbours().size());
    return new Neighbourhood(
        key, links, related, floor, place.previous(), place.next(), backlinks, backlinkCount, now);
  }

  /** The same with other edges. */
  public Neighbourhood with(PageEdges others) {
    return linked(links, backlinks, backlinkCount, others);
  }

  private void writeTo(WireOutput out) {
    out.text(key);
    ResolvedLinks.WIRE.write(links, out);
    out.texts(related);
    RelatedFloor.write(floor, out);
    out.optional(previous).optional(next).texts(backlinks).number(backlinkCount);
    edges.writeTo(out);
  }

  private static Neighbourhood readFrom(WireInput in) {
    return new Neighbourhood(
        in.text(),
        ResolvedLinks.WIRE.read(in),
        in.texts(),
        RelatedFloor.read(in),
        in.optional(),
        in.optional(),
        in.texts(),
        in.number(),
        PageEdges.readFrom(in));
  }
}
