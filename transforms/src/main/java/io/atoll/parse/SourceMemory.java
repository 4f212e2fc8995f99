package io.atoll.parse;

import io.atoll.bucket.Buckets;
import io.atoll.model.BodyLocation;
import io.atoll.model.Encoded;
import io.atoll.model.PageLink;
import io.atoll.model.PageRef;
import io.atoll.model.Reuse;
import io.atoll.store.CheckedRecords;
import io.atoll.store.DamagedFileException;
import io.atoll.store.PageStore;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What the builds of a site know of its sources, bucket by bucket: so that a source is parsed once
 * in its life, also if the build that did it came to nothing.
 *
 * <p>The bodies of a bucket lie in segments of the page store, of which each build that parses
 * anything adds one. A segment that nothing refers to any more is deleted; when less than half of
 * what the segments hold is in use, the bodies move to a new one.
 */
public final class SourceMemory implements Serializable {
  private static final long serialVersionUID = 1;

  private final PageStore store;
  private final CheckedRecords<KnownSource> records;
  private final boolean verifies;
  private final long startedMillis;

  private SourceMemory(PageStore store, String folder, boolean verifies, long startedMillis) {
    this.store = store;
    this.records = new CheckedRecords<>(folder, KnownSource.WIRE);
    this.verifies = verifies;
    this.startedMillis = startedMillis;
  }

  /**
   * A memory in the given folder, as Beam's file systems name it.
   *
   * @param store where the bodies lie
   * @param reuse whether a file's size and time are trusted
   * @param startedMillis when this build began, in milliseconds since the epoch
   */
  public static SourceMemory in(String folder, PageStore store, Reuse reuse, long startedMillis) {
    return new SourceMemory(store, folder, reuse == Reuse.VERIFIED, startedMillis);
  }

  PageStore store() {
    return store;
  }

  /** Whether no file's size and time are trusted. */
  boolean verifies() {
    return verifies;
  }

  long startedMillis() {
    return startedMillis;
  }

  /**
   * What is known of the sources of one bucket.
   *
   * @param sources those of which the bodies are there, by their path
   * @param isMostlyWaste whether less than half of what the bucket's segments hold is in use
   * @param lost how many sources are parsed again because their bodies are not there
   */
  record Recalled(Map<String, KnownSource> sources, boolean isMostlyWaste, long lost) {}

  /** Recalls one bucket. */
  Recalled recall(int bucket) throws IOException {
    Map<String, Long> segments = store.segments(String.valueOf(bucket));
    Map<String, KnownSource> known = new HashMap<>();
    long used = 0;
    long lost = 0;
    for (KnownSource each : records.read(String.valueOf(bucket)).orElse(List.of())) {
      BodyLocation body = each.page().body();
      if (body.offset() + body.length() <= segments.getOrDefault(body.segment(), 0L)) {
        known.put(each.file().path(), each);
        used += body.length();
      } else {
        lost++;
      }
    }
    long kept = segments.values().stream().mapToLong(Long::longValue).sum();
    return new Recalled(known, kept > 2 * used, lost);
  }

  /** The page of a key as it was last parsed; absent if there is none. */
  public Optional<PageRef> page(Buckets buckets, String key) throws IOException {
    Encoded<KnownSource> known = find(buckets, Set.of(key)).get(key);
    return known == null ? Optional.empty() : Optional.of(known.decoded(KnownSource.WIRE).page());
  }

  /** What is known of the pages of these keys, by key. */
  Map<String, Encoded<KnownSource>> find(Buckets buckets, Set<String> keys) throws IOException {
    Map<String, Encoded<KnownSource>> found = new ConcurrentHashMap<>();
    try {
      buckets.group(keys).entrySet().parallelStream().forEach(each -> found.putAll(find(each)));
    } catch (DamagedFileException e) {
      throw e;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return found;
  }

  private Map<String, Encoded<KnownSource>> find(Map.Entry<Integer, Set<String>> inBucket) {
    try {
      return records.find(String.valueOf(inBucket.getKey()), inBucket.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether one of the links of all sources is wanted; true if what is known is not whole. */
  boolean anyLink(Buckets buckets, Predicate<PageLink> wanted) throws IOException {
    try {
      return IntStream.range(0, buckets.count())
          .parallel()
          .anyMatch(bucket -> anyLink(bucket, wanted));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private boolean anyLink(int bucket, Predicate<PageLink> wanted) {
    try {
      Optional<List<KnownSource>> known = records.read(String.valueOf(bucket));
      return known.isEmpty()
          || known.get().stream().flatMap(each -> each.links().stream()).anyMatch(wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A name for a new segment of a bucket: no other attempt, and no other build, has the same. */
  static String newSegment(int bucket) {
    String name = UUID.randomUUID().toString();
    return bucket + "/" + name.substring(0, name.indexOf('-'));
  }

  /** Keeps what is known of a bucket from now on, and of its segments those that it refers to. */
  void keep(int bucket, Iterable<KnownSource> known) throws IOException {
    records.write(String.valueOf(bucket), known);
    Set<String> used = new HashSet<>();
    known.forEach(each -> used.add(each.page().body().segment()));
    List<String> unused = new ArrayList<>(store.segments(String.valueOf(bucket)).keySet());
    unused.removeAll(used);
    store.delete(unused);
  }
}
