package io.atoll.store;

import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import io.atoll.storage.Locations;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * Files of records that one build leaves to the next, on any Beam file system. A file is written
 * whole, read whole and carries a checksum: one that is cut off, damaged or of another form is as
 * good as none. Each holds what one bucket does, so that it fits in memory.
 *
 * @param <T> the type of the records, whose form begins with a text that tells one from another
 */
public final class CheckedRecords<T> implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int FRAME = Integer.BYTES + Long.BYTES;

  private final String folder;
  private final Wire<T> wire;

  /** Files in the given folder, as Beam's file systems name it. */
  public CheckedRecords(String folder, Wire<T> wire) {
    this.folder = folder;
    this.wire = wire;
  }

  /**
   * Writes a file. One of the same name is replaced at once or not at all, except that HDFS may
   * lose it; the checksum tells.
   */
  public void write(String name, Iterable<T> records) throws IOException {
    WireOutput out = new WireOutput();
    for (T each : records) {
      out.raw(wire.toBytes(each));
    }
    write(name, out.toBytes());
  }

  /** Puts records into the places of those with the same names, in a file that is there. */
  public void replace(String name, Map<String, T> byName) throws IOException {
    WireOutput out = new WireOutput();
    for (byte[] record : records(name).orElse(List.of())) {
      T other = byName.get(nameOf(record));
      out.raw(other == null ? record : wire.toBytes(other));
    }
    write(name, out.toBytes());
  }

  /**
   * The records of a file; absent if there is none, or if it is damaged.
   *
   * @throws IOException if the file system fails
   */
  public Optional<List<T>> read(String name) throws IOException {
    return records(name).map(all -> all.stream().map(wire::fromBytes).toList());
  }

  /** Those records of a file that have one of these names, by their names. */
  public Map<String, T> find(String name, Set<String> names) throws IOException {
    Map<String, T> found = new HashMap<>();
    for (byte[] record : records(name).orElse(List.of())) {
      String own = nameOf(record);
      if (names.contains(own)) {
        found.put(own, wire.fromBytes(record));
      }
    }
    return found;
  }

  private static String nameOf(byte[] record) {
    return new WireInput(record).text();
  }

  private void write(String name, byte[] bytes) throws IOException {
    boolean isLocal = Locations.isLocal(Locations.of(folder));
    String attempt = isLocal ? file(name + ".new") : file(name);
    ByteBuffer frame = ByteBuffer.allocate(FRAME).putInt(bytes.length).putLong(sum(bytes));
    try (WritableByteChannel channel = Locations.create(attempt)) {
      writeFully(channel, frame.flip());
      writeFully(channel, ByteBuffer.wrap(bytes));
    }
    if (isLocal) {
      Files.move(Locations.of(attempt), Locations.of(file(name)), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static void writeFully(WritableByteChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private Optional<List<byte[]>> records(String name) throws IOException {
    try (InputStream in = Channels.newInputStream(Locations.open(file(name)))) {
      return checked(ByteBuffer.wrap(in.readAllBytes()));
    } catch (FileNotFoundException | NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private Optional<List<byte[]>> checked(ByteBuffer file) {
    if (file.remaining() < FRAME) {
      return Optional.empty();
    }
    int length = file.getInt();
    long sum = file.getLong();
    byte[] bytes = new byte[file.remaining()];
    file.get(bytes);
    if (bytes.length != length || sum(bytes) != sum) {
      return Optional.empty();
    }
    WireInput in = new WireInput(bytes);
    List<byte[]> records = new ArrayList<>();
    while (in.hasMore()) {
      records.add(in.raw());
    }
    return Optional.of(records);
  }

  private long sum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(wire.kind().getBytes(StandardCharsets.UTF_8));
    sum.update(bytes);
    return sum.getValue();
  }

  private String file(String name) {
    return folder + "/" + name;
  }
}
