package io.atoll.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, with the keys of the pages that it shows.
 *
 * @param frame the list page without its entries and those of its feed
 * @param entries the keys of its entries, in order
 * @param feed the keys of its feed's entries
 * @param links where the links in its owner's body lead; null if it has none
 */
public record Listed(
    ListPage frame, List<String> entries, List<String> feed, @Nullable ResolvedLinks links) {
  public static final Wire<Listed> WIRE = Wire.of("Listed", Listed::writeTo, Listed::readFrom);

  /** The page of a list without what it shows but for the keys. */
  public static Listed of(ListPage list, @Nullable ResolvedLinks links) {
    return new Listed(
        list.showing(List.of(), List.of()), keys(list.entries()), keys(list.feed()), links);
  }

  private static List<String> keys(List<PageRef> pages) {
    return pages.stream().map(PageRef::key).toList();
  }

  /** The keys of all pages that it shows. */
  public List<String> shown() {
    List<String> shown = new ArrayList<>(entries);
    shown.addAll(feed);
    return shown;
  }

  /** Whether it shows one of these pages, as an entry or as the target of a link. */
  public boolean shows(Set<String> keys) {
    return entries.stream().anyMatch(keys::contains)
        || feed.stream().anyMatch(keys::contains)
        || (links != null && links.leadTo(keys));
  }

  /** The same where some pages have other titles. */
  public Listed withTitles(Map<String, String> titles) {
    return new Listed(frame, entries, feed, links == null ? null : links.withTitles(titles));
  }

  /** The same, which holds this reference to its owner, so that a list's pages share one. */
  public Listed ownedBy(PageRef owner) {
    return owner.equals(frame.owner())
        ? new Listed(frame.ownedBy(owner), entries, feed, links)
        : this;
  }

  /** The same where other texts are shown of some owners of lists, which are given by key. */
  public Listed showingOwners(Map<String, PageRef> others) {
    PageRef now = others.get(frame.owner().key());
    return now == null
        ? this
        : new Listed(frame.ownedBy(frame.owner().shownAs(now)), entries, feed, links);
  }

  /** The same where the links of some owners, given by key, lead elsewhere. */
  public Listed linkingTo(Map<String, ResolvedLinks> others) {
    ResolvedLinks now = others.get(frame.owner().key());
    return now == null ? this : new Listed(frame, entries, feed, now);
  }

  /** The same with other entries. */
  public Listed withEntries(List<String> others) {
    return new Listed(frame, others, feed, links);
  }

  /**
   * The list page with the references to what it shows.
   *
   * @param changed pages that may have other titles than when the list was sorted
   */
  public ListPage filled(Function<String, PageRef> pages, Set<String> changed) {
    Stream<PageRef> shown = entries.stream().map(pages);
    boolean isMixed =
        frame.owner().kind() == PageRef.Kind.SECTION
            && entries.stream().anyMatch(changed::contains);
    Stream<PageRef> ordered = isMixed ? shown.sorted(PageOrder.SECTION) : shown;
    return frame.showing(ordered.toList(), feed.stream().map(pages).toList());
  }

  /** What the list's owner shows of others. */
  public Neighbours ofOwner() {
    return neighbours(frame.owner(), links);
  }

  /** What the owner of a list shows of others if its links lead there. */
  public static Neighbours neighbours(PageRef owner, @Nullable ResolvedLinks links) {
    return links == null
        ? Neighbours.NONE
        : new Neighbours(links.targets(), owner.terms(), List.of(), null, null, List.of(), 0);
  }

  private void writeTo(WireOutput out) {
    ListPage.WIRE.write(frame, out);
    out.texts(entries).texts(feed).flag(links != null);
    if (links != null) {
      ResolvedLinks.WIRE.write(links, out);
    }
  }

  private static Listed readFrom(WireInput in) {
    return new Listed(
        ListPage.WIRE.read(in),
        in.texts(),
        in.texts(),
        in.flag() ? ResolvedLinks.WIRE.read(in) : null);
  }
}
