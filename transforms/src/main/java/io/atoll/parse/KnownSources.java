package io.atoll.parse;

import io.atoll.bucket.Buckets;
import io.atoll.model.Encoded;
import io.atoll.model.EncodedTable;
import io.atoll.model.PageRef;
import io.atoll.model.SourceFile;
import io.atoll.parse.EditedSource.State;
import io.atoll.store.AtOnce;
import io.atoll.store.DamagedFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Searches what is known of a site's sources, by several threads. */
public final class KnownSources {
  private final SourceMemory memory;
  private final Buckets buckets;
  private final ChangedSources changed;

  KnownSources(SourceMemory memory, Buckets buckets, ChangedSources changed) {
    this.memory = memory;
    this.buckets = buckets;
    this.changed = changed;
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

  /** The keys of the pages that have gone since all sources were parsed. */
  public Set<String> gone() {
    return changed.gone();
  }

  /** What is known of the files of these keys, by key. */
  Map<String, Encoded<KnownSource>> find(Set<String> keys) throws IOException {
    Map<String, Encoded<KnownSource>> found = new ConcurrentHashMap<>();
    byBucket(keys, (bucket, own) -> found.putAll(memory.find(SourceMemory.part(bucket), own)));
    keys.forEach(key -> change(key, found));
    return found;
  }

  /**
   * Fills tables, of which there is one for each bucket, with the pages of the files of these keys.
   */
  void pages(Set<String> keys, Map<Integer, EncodedTable<PageRef>> tables) throws IOException {
    tables.values().forEach(EncodedTable::clear);
    byBucket(
        keys,
        (bucket, own) ->
            memory.pages(
                SourceMemory.part(bucket),
                own,
                tables.computeIfAbsent(bucket, b -> new EncodedTable<>(PageRef.WIRE))));
  }

  /** Looks for sources in a bucket. */
  private interface Search {
    void find(int bucket, Set<String> keys) throws IOException;
  }

  private void byBucket(Set<String> keys, Search search) throws IOException {
    AtOnce.byProcessors(
        buckets.group(keys).entrySet(), each -> search.find(each.getKey(), each.getValue()));
  }

  /** The page of a source among those that were found, as it is now; null if there is none. */
  @Nullable PageRef page(String key, Map<Integer, EncodedTable<PageRef>> tables) {
    EditedSource other = changed.get(key);
    if (other != null) {
      return other.isGone() ? null : other.now().page();
    }
    EncodedTable<PageRef> table = tables.get(buckets.of(key));
    return table == null ? null : table.find(key);
  }

  private void change(String key, Map<String, Encoded<KnownSource>> found) {
    EditedSource other = changed.get(key);
    if (other != null && other.isGone()) {
      found.remove(key);
    } else if (other != null) {
      found.put(key, Encoded.of(other.now(), KnownSource.WIRE));
    }
  }

  /** The file of a source that is another one than when all were parsed; absent if it is not. */
  Optional<SourceFile> changedFile(String key) {
    return Optional.ofNullable(changed.get(key))
        .filter(source -> !source.isGone())
        .map(source -> source.now().file());
  }

  /** Whether what was parsed of the sources is known that a key would stand among. */
  boolean isWhole(String key) throws IOException {
    return memory.isKnown(part(key));
  }

  private String part(String key) {
    return SourceMemory.part(buckets.of(key));
  }

  /** What tells that nothing is known of a source although others took note of it. */
  DamagedFileException lost(String key) {
    return DamagedFileException.lacking(memory.file(part(key)), key);
  }

  /** Takes files, of one bucket after another. */
  interface Reader {
    /** Whether the rest is to be read, too. */
    boolean read(int bucket, Stream<KnownSource> sources) throws IOException;
  }

  /**
   * Hands over all files, by several threads; false if what is known is not whole, or at an end.
   */
  boolean readAll(Reader reader) throws IOException {
    Map<Integer, List<KnownSource>> come = come();
    try {
      return IntStream.range(0, buckets.count())
          .parallel()
          .allMatch(bucket -> read(bucket, come.getOrDefault(bucket, List.of()), reader));
    } catch (DamagedFileException e) {
      throw e;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Whether something holds of all files, and what is known of them is whole. */
  boolean all(Predicate<KnownSource> holds) throws IOException {
    return readAll((bucket, sources) -> sources.allMatch(holds));
  }

  private Map<Integer, List<KnownSource>> come() {
    Map<Integer, List<KnownSource>> come = new HashMap<>();
    for (EditedSource each : changed.all()) {
      if (each.state() == State.COME) {
        come.computeIfAbsent(buckets.of(each.key()), b -> new ArrayList<>()).add(each.now());
      }
    }
    return come;
  }

  private boolean read(int bucket, List<KnownSource> come, Reader reader) {
    try {
      Optional<Stream<KnownSource>> known = memory.known(SourceMemory.part(bucket));
      try (Stream<KnownSource> all = known.orElseGet(Stream::of)) {
        return known.isPresent()
            && reader.read(bucket, Stream.concat(come.stream(), all.flatMap(this::now)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A source as it is now; none if it has gone. */
  private Stream<KnownSource> now(KnownSource source) {
    EditedSource other = changed.get(source.file().key());
    if (other == null) {
      return Stream.of(source);
    }
    return other.isGone() ? Stream.of() : Stream.of(other.now());
  }
}
