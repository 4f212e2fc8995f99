package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.ListPage;
import io.atoll.model.Neighbours;
import io.atoll.model.PageOrder;
import io.atoll.model.PageRef;
import io.atoll.model.ResolvedLinks;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import io.atoll.store.CheckedRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the lists of a site show of its pages, as a part of its manifest: in the bucket of each list
 * page the keys of its entries. Lists of terms are missing.
 */
public final class ListedPages {
  private final CheckedRecords<Listed> lists;

  /** Those of the site whose manifest lies in this folder. */
  public ListedPages(Path manifest) {
    lists = new CheckedRecords<>(manifest.toString(), Listed.WIRE);
  }

  /**
   * One page of a list.
   *
   * @param frame the list page without its entries and those of its feed
   * @param entries the keys of its entries, in order
   * @param feed the keys of its feed's entries
   * @param links where the links in its owner's body lead; null if it has none
   */
  record Listed(
      ListPage frame, List<String> entries, List<String> feed, @Nullable ResolvedLinks links) {
    static final Wire<Listed> WIRE = Wire.of("Listed", Listed::writeTo, Listed::readFrom);

    static Listed of(ListPage list, @Nullable ResolvedLinks links) {
      return new Listed(
          list.showing(List.of(), List.of()), keys(list.entries()), keys(list.feed()), links);
    }

    private static List<String> keys(List<PageRef> pages) {
      return pages.stream().map(PageRef::key).toList();
    }

    /** The keys of all pages that it shows. */
    List<String> shown() {
      List<String> shown = new ArrayList<>(entries);
      shown.addAll(feed);
      return shown;
    }

    /** Whether it shows one of these pages, as an entry or as the target of a link. */
    boolean shows(Set<String> keys) {
      return entries.stream().anyMatch(keys::contains)
          || feed.stream().anyMatch(keys::contains)
          || (links != null && links.leadTo(keys));
    }

    /** The same where some pages have other titles. */
    Listed withTitles(Map<String, String> titles) {
      return new Listed(frame, entries, feed, links == null ? null : links.withTitles(titles));
    }

    /** The same with other entries. */
    Listed withEntries(List<String> others) {
      return new Listed(frame, others, feed, links);
    }

    /**
     * The list page with the references to what it shows.
     *
     * @param changed pages that may have other titles than when the list was sorted
     */
    ListPage filled(Function<String, PageRef> pages, Set<String> changed) {
      Stream<PageRef> shown = entries.stream().map(pages);
      boolean isMixed =
          frame.owner().kind() == PageRef.Kind.SECTION
              && entries.stream().anyMatch(changed::contains);
      Stream<PageRef> ordered = isMixed ? shown.sorted(PageOrder.SECTION) : shown;
      return frame.showing(ordered.toList(), feed.stream().map(pages).toList());
    }

    /** What the list's owner shows of others. */
    Neighbours ofOwner() {
      return neighbours(frame.owner(), links);
    }

    /** What the owner of a list shows of others if its links lead there. */
    static Neighbours neighbours(PageRef owner, @Nullable ResolvedLinks links) {
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

  void keep(int bucket, Iterable<Listed> all) throws IOException {
    lists.write(name(bucket), all);
  }

  /** The pages of lists that have these addresses, by address. */
  Map<String, Listed> find(Buckets buckets, Set<String> addresses) throws IOException {
    Map<String, Listed> found = new HashMap<>();
    for (Map.Entry<Integer, Set<String>> bucket : buckets.group(addresses).entrySet()) {
      for (Listed list : read(bucket.getKey(), bucket.getValue())) {
        found.put(list.frame.url(), list);
      }
    }
    return found;
  }

  /** The pages of lists in a bucket that have these addresses. */
  List<Listed> read(int bucket, Set<String> addresses) throws IOException {
    return read(bucket).stream().filter(list -> addresses.contains(list.frame.url())).toList();
  }

  /** The pages of lists in a bucket. */
  List<Listed> read(int bucket) throws IOException {
    return lists.read(name(bucket)).orElse(List.of());
  }

  /**
   * The paths, from the site's root, of the lists and, if there are any, feeds that show a page.
   */
  public SortedSet<String> showing(Buckets buckets, String key, boolean feeds) throws IOException {
    SortedSet<String> showing = new TreeSet<>();
    for (int bucket = 0; bucket < buckets.count(); bucket++) {
      for (Listed list : read(bucket)) {
        if (list.entries.contains(key)) {
          showing.add(list.frame.url());
        }
        if (feeds && list.feed.contains(key) && list.frame.hasFeed()) {
          showing.add(list.frame.feedUrl());
        }
      }
    }
    return showing;
  }

  private static String name(int bucket) {
    return "listed-" + bucket;
  }
}
