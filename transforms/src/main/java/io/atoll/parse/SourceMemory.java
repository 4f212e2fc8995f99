package io.atoll.parse;

import io.atoll.bucket.Buckets;
import io.atoll.model.BodyLocation;
import io.atoll.model.ContentDigest;
import io.atoll.model.Encoded;
import io.atoll.model.EncodedTable;
import io.atoll.model.PageRef;
import io.atoll.model.Reuse;
import io.atoll.packed.PackedRange;
import io.atoll.storage.Locations;
import io.atoll.store.CheckedFile;
import io.atoll.store.CheckedRecords;
import io.atoll.store.PageStore;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the builds of a site know of its sources, part by part: so that a source is parsed once in
 * its life, also if the build that did it came to nothing. A part is a bucket of files, or some
 * records of a packed file.
 *
 * <p>The bodies of a part lie in segments of the page store, of which each build that parses
 * anything adds one. A segment that nothing refers to any more is deleted; when less than half of
 * what the segments hold is in use, the bodies move to a new one.
 */
public final class SourceMemory implements Serializable {
  private static final long serialVersionUID = 1;

  /** What the names of the parts begin with that are portions of packed files. */
  private static final String PACKED = "packed-";

  private final PageStore store;
  private final String folder;
  private final CheckedRecords<KnownSource> records;
  private final boolean verifies;
  private final long startedMillis;

  private SourceMemory(
      PageStore store,
      String folder,
      CheckedRecords<KnownSource> records,
      boolean verifies,
      long startedMillis) {
    this.store = store;
    this.folder = folder;
    this.records = records;
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
    CheckedRecords<KnownSource> records = new CheckedRecords<>(folder, KnownSource.WIRE);
    return new SourceMemory(store, folder, records, reuse == Reuse.VERIFIED, startedMillis);
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
   * What is known of the sources of one part.
   *
   * @param sources those of which the bodies are there, by their path
   * @param isMostlyWaste whether less than half of what the part's segments hold is in use
   * @param lost how many sources are parsed again because their bodies are not there
   */
  record Recalled(Map<String, KnownSource> sources, boolean isMostlyWaste, long lost) {}

  /** The part of a bucket's files. */
  static String part(int bucket) {
    return String.valueOf(bucket);
  }

  /** A part of the records of a packed file. */
  static String part(PackedRange range, long portion) {
    String file = ContentDigest.of(range.file().getBytes(StandardCharsets.UTF_8));
    return PACKED + file + "-" + (range.number() - range.first()) + "-" + portion;
  }

  /** The file of a part. */
  String file(String part) {
    return folder + "/" + part;
  }

  /** Recalls one part. */
  Recalled recall(String part) throws IOException {
    Map<String, Long> segments = store.segments(part);
    Map<String, KnownSource> known = new HashMap<>();
    long used = 0;
    long lost = 0;
    for (KnownSource each : records.read(part).orElse(List.of())) {
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

  /** What is known of the sources of the site that is published, to be searched. */
  public KnownSources search(Buckets buckets, SiteFolders folders) throws IOException {
    return search(buckets, ChangedSources.of(folders));
  }

  /** The same where some sources are others. */
  KnownSources search(Buckets buckets, ChangedSources changed) {
    return new KnownSources(checkedOnce(), buckets, changed);
  }

  private SourceMemory checkedOnce() {
    return new SourceMemory(store, folder, records.checkedOnce(), verifies, startedMillis);
  }

  /** What is known of a part, to be closed; absent if there is none, or if it is damaged. */
  Optional<Stream<KnownSource>> known(String part) throws IOException {
    return records.stream(part);
  }

  /** Whether there is something known of a part, which is not damaged. */
  boolean isKnown(String part) throws IOException {
    return records.condition(part) == CheckedFile.Condition.WHOLE;
  }

  /** What is known of the sources of these keys in a part, by key. */
  Map<String, Encoded<KnownSource>> find(String part, Set<String> keys) throws IOException {
    return records.find(part, keys::contains);
  }

  /** Enters the pages of the sources of these keys in a part into a table. */
  void pages(String part, Set<String> keys, EncodedTable<PageRef> pages) throws IOException {
    records.find(part, keys::contains, (key, record) -> pages.add(key, record.part()));
  }

  /** A name for a new segment of a part: no other attempt, and no other build, has the same. */
  static String newSegment(String part) {
    String name = UUID.randomUUID().toString();
    return part + "/" + name.substring(0, name.indexOf('-'));
  }

  /** Keeps what is known of a part from now on, and of its segments those that it refers to. */
  void keep(String part, Iterable<KnownSource> known) throws IOException {
    records.write(part, known);
    Set<String> used = new HashSet<>();
    known.forEach(each -> used.add(each.page().body().segment()));
    List<String> unused = new ArrayList<>(store.segments(part).keySet());
    unused.removeAll(used);
    store.delete(unused);
  }

  /** Forgets the records of packed files but those of these parts. */
  public void forgetPacked(Set<String> but) throws IOException {
    for (String part : packed()) {
      if (!but.contains(part)) {
        Locations.delete(file(part));
        store.delete(store.segments(part).keySet());
      }
    }
  }

  /** The parts of packed files. */
  List<String> packed() throws IOException {
    Path place = Locations.of(folder);
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(place)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.startsWith(PACKED))
          .sorted()
          .toList();
    }
  }
}
