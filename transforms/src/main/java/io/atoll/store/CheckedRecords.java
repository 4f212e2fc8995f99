package io.atoll.store;

import static java.util.Spliterator.ORDERED;

import io.atoll.model.Encoded;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Files of records that one build leaves to the next, on any Beam file system. A file is written
 * whole, read only if it is, and a {@link CheckedFile}: one that is cut off, damaged or of another
 * form is as good as none. Each holds what one bucket does, so that it fits in memory.
 *
 * @param <T> the type of the records, whose form begins with a text that tells one from another
 */
public final class CheckedRecords<T> implements Serializable {
  private static final long serialVersionUID = 1;

  private final String folder;
  private final Wire<T> wire;
  private final @Nullable Set<String> whole;

  /** Files in the given folder, as Beam's file systems name it. */
  public CheckedRecords(String folder, Wire<T> wire) {
    this(folder, wire, null);
  }

  private CheckedRecords(String folder, Wire<T> wire, @Nullable Set<String> whole) {
    this.folder = folder;
    this.wire = wire;
    this.whole = whole;
  }

  /**
   * The same for who reads them more than once while nobody writes them: a file that is found to be
   * whole is taken to stay so.
   */
  public CheckedRecords<T> checkedOnce() {
    return new CheckedRecords<>(folder, wire, ConcurrentHashMap.newKeySet());
  }

  /** Writes a file. */
  public void write(String name, Iterable<T> records) throws IOException {
    write(name, StreamSupport.stream(records.spliterator(), false));
  }

  /** Writes a file while its records are made. */
  public void write(String name, Stream<T> records) throws IOException {
    WireOutput out = CheckedFile.begin(wire.kind());
    records.forEach(each -> out.raw(wire.toBytes(each)));
    file(name).write(out);
  }

  /**
   * Changes some records of a file; may be repeated. If the file is absent, it is begun as soon as
   * there is a record to put; if it is damaged, it is left alone.
   *
   * @param now records to put, by name: each in the place of that of the same name, or at the end
   * @param gone names of records to leave out, unless they are put
   */
  public void edit(String name, Map<String, T> now, Set<String> gone) throws IOException {
    Optional<Stream<WireInput>> before = records(name);
    boolean isBegun =
        before.isEmpty() && !now.isEmpty() && condition(name) == CheckedFile.Condition.ABSENT;
    if (before.isPresent() || isBegun) {
      file(name).write(edited(before.orElseGet(Stream::of), now, gone));
    }
  }

  private WireOutput edited(Stream<WireInput> before, Map<String, T> now, Set<String> gone) {
    Map<String, T> missing = new LinkedHashMap<>(now);
    WireOutput out = CheckedFile.begin(wire.kind());
    try (before) {
      before.forEach(
          record -> {
            String own = record.text();
            T other = now.get(own);
            if (other != null) {
              out.raw(wire.toBytes(other));
            } else if (!gone.contains(own)) {
              out.raw(record.toBytes());
            }
            missing.remove(own);
          });
    }
    missing.values().forEach(each -> out.raw(wire.toBytes(each)));
    return out;
  }

  /**
   * The records of a file; absent if there is none, or if it is damaged.
   *
   * @throws IOException if the file system fails
   */
  public Optional<List<T>> read(String name) throws IOException {
    Optional<Stream<T>> all = stream(name);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    try (Stream<T> records = all.get()) {
      return Optional.of(records.toList());
    }
  }

  /**
   * The same, record by record: nothing is held of those that have gone by, or are to come. To be
   * closed.
   */
  public Optional<Stream<T>> stream(String name) throws IOException {
    return records(name).map(all -> all.map(wire::read));
  }

  /** What a file is good for. */
  public CheckedFile.Condition condition(String name) throws IOException {
    return file(name).condition();
  }

  /**
   * Those records of a file whose names are wanted, by their names; none if there is no file.
   *
   * @throws DamagedFileException if it is damaged
   */
  public Map<String, Encoded<T>> find(String name, Predicate<String> wanted) throws IOException {
    Map<String, Encoded<T>> found = new HashMap<>();
    find(name, wanted, (own, record) -> found.put(own, Encoded.in(record)));
    return found;
  }

  /**
   * Hands over the same as they lie in the file: each with its name, which has been read of it.
   *
   * @throws DamagedFileException if it is damaged
   */
  public void find(String name, Predicate<String> wanted, BiConsumer<String, WireInput> found)
      throws IOException {
    Optional<Stream<WireInput>> all = records(name);
    if (all.isEmpty()) {
      file(name).requireAbsent();
    }
    try (Stream<WireInput> records = all.orElseGet(Stream::of)) {
      records.forEach(
          record -> {
            String own = record.text();
            if (wanted.test(own)) {
              found.accept(own, record);
            }
          });
    }
  }

  /** Each is to be read before the next one is asked for. */
  private Optional<Stream<WireInput>> records(String name) throws IOException {
    boolean isWhole = whole != null && whole.contains(name);
    CheckedReader in = file(name).read(wire.kind(), isWhole);
    if (in != null && whole != null) {
      whole.add(name);
    }
    return Optional.ofNullable(in)
        .map(
            all ->
                StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, ORDERED), false)
                    .onClose(() -> close(all)));
  }

  private static void close(CheckedReader records) {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CheckedFile file(String name) {
    return new CheckedFile(folder + "/" + name);
  }
}
