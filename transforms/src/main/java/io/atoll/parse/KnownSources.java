package io.atoll.parse;

import io.atoll.bucket.Buckets;
import io.atoll.model.Encoded;
import io.atoll.model.PageLink;
import io.atoll.model.PageRef;
import io.atoll.store.DamagedFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Searches what the last build learned of a site's sources, by several threads. */
public final class KnownSources {
  private final SourceMemory memory;
  private final Buckets buckets;

  KnownSources(SourceMemory memory, Buckets buckets) {
    this.memory = memory;
    this.buckets = buckets;
  }

  /** The page of a key as it was last parsed, file or record; absent if there is none. */
  public Optional<PageRef> page(String key) throws IOException {
    Encoded<KnownSource> known = find(Set.of(key)).get(key);
    Iterator<String> packed = memory.packed().iterator();
    while (known == null && packed.hasNext()) {
      known = memory.find(packed.next(), Set.of(key)).get(key);
    }
    return Optional.ofNullable(known).map(found -> found.decoded(KnownSource.WIRE).page());
  }

  /** What is known of the files of these keys, by key. */
  Map<String, Encoded<KnownSource>> find(Set<String> keys) throws IOException {
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
      return memory.find(SourceMemory.part(inBucket.getKey()), inBucket.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether one of the links of all files is wanted; true if what is known is not whole. */
  boolean anyLink(Predicate<PageLink> wanted) throws IOException {
    return !all(known -> known.links().stream().noneMatch(wanted));
  }

  /** Hands over all files, by several threads; false if what is known is not whole. */
  boolean forEach(Consumer<KnownSource> reader) throws IOException {
    return all(
        known -> {
          reader.accept(known);
          return true;
        });
  }

  /** Whether something holds of all files, and what is known of them is whole. */
  private boolean all(Predicate<KnownSource> holds) throws IOException {
    try {
      return IntStream.range(0, buckets.count())
          .parallel()
          .allMatch(bucket -> allIn(bucket, holds));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private boolean allIn(int bucket, Predicate<KnownSource> holds) {
    try {
      Optional<List<KnownSource>> known = memory.known(SourceMemory.part(bucket));
      return known.isPresent() && known.get().stream().allMatch(holds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
