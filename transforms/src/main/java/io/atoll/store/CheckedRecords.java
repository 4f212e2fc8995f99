package io.atoll.store;

import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;

/**
 * Files of records that one build leaves to the next, on any Beam file system. A file is written
 * whole, read whole and carries a checksum: one that is cut off, damaged or of another form is as
 * good as none. Each holds what one bucket does, so that it fits in memory.
 *
 * @param <T> the type of the records
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

  /** Writes a file; one of the same name is replaced at once, or not at all. */
  public void write(String name, Iterable<T> records) throws IOException {
    WireOutput out = new WireOutput();
    for (T each : records) {
      wire.write(each, out);
    }
    byte[] bytes = out.toBytes();
    ResourceId attempt = resource(name + ".new");
    try (WritableByteChannel channel = FileSystems.create(attempt, MimeTypes.BINARY)) {
      writeFully(
          channel, ByteBuffer.allocate(FRAME).putInt(bytes.length).putLong(sum(bytes)).flip());
      writeFully(channel, ByteBuffer.wrap(bytes));
    }
    FileSystems.rename(List.of(attempt), List.of(resource(name)));
  }

  private static void writeFully(WritableByteChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /**
   * The records of a file; absent if there is none, or if it is damaged.
   *
   * @throws IOException if the file system fails
   */
  public Optional<List<T>> read(String name) throws IOException {
    try (InputStream in = Channels.newInputStream(FileSystems.open(resource(name)))) {
      return checked(ByteBuffer.wrap(in.readAllBytes()));
    } catch (FileNotFoundException | NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private Optional<List<T>> checked(ByteBuffer file) {
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
    List<T> records = new ArrayList<>();
    while (in.hasMore()) {
      records.add(wire.read(in));
    }
    return Optional.of(records);
  }

  private long sum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(wire.kind().getBytes(StandardCharsets.UTF_8));
    sum.update(bytes);
    return sum.getValue();
  }

  private ResourceId resource(String name) {
    return FileSystems.matchNewResource(folder + "/" + name, false);
  }
}
