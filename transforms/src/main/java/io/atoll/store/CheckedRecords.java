package io.atoll.store;

import io.atoll.model.Encoded;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Files of records that one build leaves to the next, on any Beam file system. A file is written
 * whole, read whole and a {@link CheckedFile}: one that is cut off, damaged or of another form is
 * as good as none. Each holds what one bucket does, so that it fits in memory.
 *
 * @param <T> the type of the records, whose form begins with a text that tells one from another
 */
public final class CheckedRecords<T> implements Serializable {
  private static final long serialVersionUID = 1;

  private final String folder;
  private final Wire<T> wire;

  /** Files in the given folder, as Beam's file systems name it. */
  public CheckedRecords(String folder, Wire<T> wire) {
    this.folder = folder;
    this.wire = wire;
  }

  /** Writes a file. */
  public void write(String name, Iterable<T> records) throws IOException {
    WireOutput out = CheckedFile.begin(wire.kind());
    for (T each : records) {
      out.raw(wire.toBytes(each));
    }
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
    Optional<List<byte[]>> before = records(name);
    boolean isBegun =
        before.isEmpty() && !now.isEmpty() && condition(name) == CheckedFile.Condition.ABSENT;
    if (before.isPresent() || isBegun) {
      file(name).write(edited(before.orElse(List.of()), now, gone));
    }
  }

  private WireOutput edited(List<byte[]> before, Map<String, T> now, Set<String> gone) {
    Map<String, T> missing = new LinkedHashMap<>(now);
    WireOutput out = CheckedFile.begin(wire.kind());
    for (byte[] record : before) {
      String own = nameOf(record);
      T other = now.get(own);
      if (other != null) {
        out.raw(wire.toBytes(other));
      } else if (!gone.contains(own)) {
        out.raw(record);
      }
      missing.remove(own);
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
    return records(name).map(all -> all.stream().map(wire::fromBytes).toList());
  }

  /** What a file is good for. */
  public CheckedFile.Condition condition(String name) throws IOException {
    return file(name).condition();
  }

  /**
   * Those records of a file that have one of these names, by their names; none if there is no file.
   *
   * @throws DamagedFileException if it is damaged
   */
  public Map<String, Encoded<T>> find(String name, Set<String> names) throws IOException {
    Map<String, Encoded<T>> found = new HashMap<>();
    Optional<List<byte[]>> all = records(name);
    if (all.isEmpty()) {
      file(name).requireAbsent();
    }
    for (byte[] record : all.orElse(List.of())) {
      String own = nameOf(record);
      if (names.contains(own)) {
        found.put(own, Encoded.in(record));
      }
    }
    return found;
  }

  private static String nameOf(byte[] record) {
    return new WireInput(record).text();
  }

  private Optional<List<byte[]>> records(String name) throws IOException {
    WireInput in = file(name).read(wire.kind());
    if (in == null) {
      return Optional.empty();
    }
    List<byte[]> records = new ArrayList<>();
    while (in.hasMore()) {
      records.add(in.raw());
    }
    return Optional.of(records);
  }

  private CheckedFile file(String name) {
    return new CheckedFile(folder + "/" + name);
  }
}
