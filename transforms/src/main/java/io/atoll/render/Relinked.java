package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.Encoded;
import io.atoll.render.ShownPages.Shown;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The pages that show others since all links were resolved, by bucket and key. Nights of edits make
 * many of them, of which a build asks for few: they stay in their bytes.
 *
 * @param pages what each shows
 */
record Relinked(Map<Integer, Map<String, Encoded<Shown>>> pages) {
  static final Relinked NONE = new Relinked(Map.of());

  /** These pages, by their keys. */
  static Relinked of(Map<String, Encoded<Shown>> pages, Buckets buckets) {
    Map<Integer, Map<String, Encoded<Shown>>> all = new TreeMap<>();
    pages.forEach((key, page) -> put(key, page, buckets, all));
    return new Relinked(all);
  }

  private static void put(
      String key,
      Encoded<Shown> page,
      Buckets buckets,
      Map<Integer, Map<String, Encoded<Shown>>> all) {
    all.computeIfAbsent(buckets.of(key), b -> new TreeMap<>()).put(key, page);
  }

  /** The same and others, each in the place of that of the same key. */
  Relinked with(Collection<Shown> others, Buckets buckets) {
    Map<Integer, Map<String, Encoded<Shown>>> all = copy();
    others.forEach(page -> put(page.key(), Encoded.of(page, Shown.WIRE), buckets, all));
    return new Relinked(all);
  }

  /** The same without pages that have gone. */
  Relinked without(Set<String> keys) {
    Map<Integer, Map<String, Encoded<Shown>>> left = copy();
    left.values().forEach(own -> own.keySet().removeAll(keys));
    return new Relinked(left);
  }

  private Map<Integer, Map<String, Encoded<Shown>>> copy() {
    Map<Integer, Map<String, Encoded<Shown>>> copy = new TreeMap<>();
    pages.forEach((bucket, own) -> copy.put(bucket, new TreeMap<>(own)));
    return copy;
  }

  int count() {
    return pages.values().stream().mapToInt(Map::size).sum();
  }

  /** Those of a bucket, by their keys. */
  Map<String, Encoded<Shown>> in(int bucket) {
    return pages.getOrDefault(bucket, Map.of());
  }

  /** What all of them show, one after the other. */
  Stream<Shown> all() {
    return pages.values().stream().flatMap(Relinked::decoded);
  }

  /** What pages show, one after the other. */
  static Stream<Shown> decoded(Map<String, Encoded<Shown>> pages) {
    return pages.values().stream().map(page -> page.decoded(Shown.WIRE));
  }
}
