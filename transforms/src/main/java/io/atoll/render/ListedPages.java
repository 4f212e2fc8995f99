package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.Encoded;
import io.atoll.model.ListPage;
import io.atoll.model.Listed;
import io.atoll.model.PageRef;
import io.atoll.model.ResolvedLinks;
import io.atoll.store.AtOnce;
import io.atoll.store.CheckedRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the lists of a site show of its pages, as a part of its manifest: in the bucket of each list
 * page the keys of its entries. Lists of terms are missing.
 */
public final class ListedPages {
  private final CheckedRecords<Listed> lists;
  private final Map<Integer, Map<String, Optional<Encoded<Listed>>>> changed;
  private final Map<String, PageRef> owners;
  private final Map<String, ResolvedLinks> links;

  /** Those of the site whose manifest lies in this folder. */
  public ListedPages(Path manifest) {
    this(in(manifest), Map.of(), Map.of(), Map.of());
  }

  private ListedPages(
      CheckedRecords<Listed> lists,
      Map<Integer, Map<String, Optional<Encoded<Listed>>>> changed,
      Map<String, PageRef> owners,
      Map<String, ResolvedLinks> links) {
    this.lists = lists;
    this.changed = changed;
    this.owners = owners;
    this.links = links;
  }

  private static CheckedRecords<Listed> in(Path manifest) {
    return new CheckedRecords<>(manifest.toString(), Listed.WIRE);
  }

  /**
   * The same where some pages of lists are others, or new, and some have gone.
   *
   * @param now by address
   */
  public ListedPages with(
      Map<String, Encoded<Listed>> now, Collection<ListPage> gone, Buckets buckets) {
    Map<Integer, Map<String, Optional<Encoded<Listed>>>> all = new TreeMap<>();
    gone.forEach(list -> put(list.url(), Optional.empty(), all, buckets));
    now.forEach((url, list) -> put(url, Optional.of(list), all, buckets));
    return new ListedPages(lists, all, owners, links);
  }

  /** The same where other texts are shown of some owners of lists, which are given by key. */
  public ListedPages showingOwners(Map<String, PageRef> others) {
    return new ListedPages(lists, changed, others, links);
  }

  /** The same where the links of some owners that show other texts lead elsewhere. */
  public ListedPages linkingTo(Map<String, ResolvedLinks> others) {
    return new ListedPages(lists, changed, owners, others);
  }

  private static void put(
      String url,
      Optional<Encoded<Listed>> list,
      Map<Integer, Map<String, Optional<Encoded<Listed>>>> all,
      Buckets buckets) {
    all.computeIfAbsent(buckets.of(url), b -> new TreeMap<>()).put(url, list);
  }

  void keep(int bucket, Iterable<Listed> all) throws IOException {
    lists.write(name(bucket), all);
  }

  /** Leaves those buckets in which something is another to the manifest that is being made. */
  public void writeChanged(Path manifest, Buckets buckets) throws IOException {
    Set<Integer> others = new TreeSet<>(changed.keySet());
    addresses(buckets, this::hasOtherOwner).forEach(url -> others.add(buckets.of(url)));
    for (int bucket : others) {
      try (Stream<Listed> all = read(bucket)) {
        in(manifest).write(name(bucket), all);
      }
    }
  }

  private boolean hasOtherOwner(Listed list) {
    return owners.containsKey(list.frame().owner().key());
  }

  /** The addresses of those pages of lists whose owners show other texts, or that are wanted. */
  Set<String> addressesOfOthers(Buckets buckets, Predicate<Listed> wanted) throws IOException {
    return addresses(buckets, list -> hasOtherOwner(list) || wanted.test(list));
  }

  /** The addresses of some pages of lists; none if no owner shows other texts. */
  private Set<String> addresses(Buckets buckets, Predicate<Listed> wanted) throws IOException {
    Set<String> addresses = ConcurrentHashMap.newKeySet();
    AtOnce.below(
        owners.isEmpty() ? 0 : buckets.count(),
        bucket -> {
          try (Stream<Listed> all = read(bucket)) {
            all.filter(wanted).forEach(list -> addresses.add(list.frame().url()));
          }
        });
    return addresses;
  }

  /** The pages of lists that have these addresses, by address. */
  public Map<String, Listed> find(Buckets buckets, Set<String> addresses) throws IOException {
    Map<String, Listed> found = new HashMap<>();
    for (Map.Entry<Integer, Set<String>> bucket : buckets.group(addresses).entrySet()) {
      find(bucket.getKey(), bucket.getValue()).forEach(l -> found.put(l.frame().url(), l));
    }
    return found;
  }

  /** The pages of lists in a bucket that have these addresses. */
  List<Listed> find(int bucket, Set<String> addresses) throws IOException {
    try (Stream<Listed> all = read(bucket)) {
      return all.filter(list -> addresses.contains(list.frame().url())).toList();
    }
  }

  /** The pages of lists in a bucket, one after the other; to be closed. */
  public Stream<Listed> read(int bucket) throws IOException {
    Map<String, Optional<Encoded<Listed>>> others = changed.getOrDefault(bucket, Map.of());
    Stream<Listed> same =
        lists.stream(name(bucket))
            .orElseGet(Stream::of)
            .filter(list -> !others.containsKey(list.frame().url()));
    Stream<Listed> changedOnes =
        others.values().stream().flatMap(Optional::stream).map(list -> list.decoded(Listed.WIRE));
    return Stream.concat(same, changedOnes)
        .map(list -> list.showingOwners(owners).linkingTo(links));
  }

  /**
   * The paths, from the site's root, of the lists and, if there are any, feeds that show a page.
   */
  public SortedSet<String> showing(Buckets buckets, String key, boolean feeds) throws IOException {
    SortedSet<String> showing = new TreeSet<>();
    for (int bucket = 0; bucket < buckets.count(); bucket++) {
      try (Stream<Listed> all = read(bucket)) {
        all.forEach(list -> addShowing(list, key, feeds, showing));
      }
    }
    return showing;
  }

  private static void addShowing(Listed list, String key, boolean feeds, Set<String> showing) {
    if (list.entries().contains(key)) {
      showing.add(list.frame().url());
    }
    if (feeds && list.feed().contains(key) && list.frame().hasFeed()) {
      showing.add(list.frame().feedUrl());
    }
  }

  private static String name(int bucket) {
    return "listed-" + bucket;
  }
}
