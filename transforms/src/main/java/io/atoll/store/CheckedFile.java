package io.atoll.store;

import io.atoll.model.WireOutput;
import io.atoll.storage.Locations;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32C;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * A file of the state that tells whether it is whole: a word of its own, the number of its form,
 * its length and a checksum stand before what it holds, which begins with the kind of its records.
 */
public final class CheckedFile {
  /** Another one, and a file is of another version of Atoll. */
  private static final int FORM = 4;

  private static final int WORD = 0x61746F6C;
  private static final int FRAME = 3 * Integer.BYTES + Long.BYTES;
  private static final int BUFFER = 64 * 1024;

  private final String file;

  /** A file as Beam's file systems name it. */
  public CheckedFile(String file) {
    this.file = file;
  }

  /** What a file is good for. */
  public enum Condition {
    WHOLE("is whole"),
    ABSENT("is missing"),
    DAMAGED("is damaged"),
    CUT_OFF("is cut off"),
    FOREIGN("was made by another version of Atoll");

    private final String description;

    Condition(String description) {
      this.description = description;
    }

    /** The condition in words that follow a file's name. */
    public String description() {
      return description;
    }
  }

  /** Reads through the file, holding little of it. */
  public Condition condition() throws IOException {
    try (SeekableByteChannel channel = open()) {
      return condition(channel);
    } catch (FileNotFoundException | NoSuchFileException e) {
      return Condition.ABSENT;
    }
  }

  /** A local file is read from the disk as often as needed, another one is fetched once. */
  private SeekableByteChannel open() throws IOException {
    SeekableByteChannel channel = Locations.open(file);
    if (Locations.isLocal(Locations.of(file))) {
      return channel;
    }
    try (InputStream in = Channels.newInputStream(channel)) {
      return new SeekableInMemoryByteChannel(in.readAllBytes());
    }
  }

  private static Condition condition(SeekableByteChannel channel) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), BUFFER));
    try {
      if (in.readInt() != WORD) {
        return Condition.DAMAGED;
      }
      return in.readInt() == FORM ? condition(in, in.readInt(), in.readLong()) : Condition.FOREIGN;
    } catch (EOFException e) {
      return Condition.CUT_OFF;
    }
  }

  private static Condition condition(DataInputStream in, int length, long sum) throws IOException {
    CRC32C actual = new CRC32C();
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
      actual.update(buffer, 0, read);
      size += read;
    }
    if (size < length) {
      return Condition.CUT_OFF;
    }
    return size == length && actual.getValue() == sum ? Condition.WHOLE : Condition.DAMAGED;
  }

  /** Fails if there is a file, which could not be read. */
  void requireAbsent() throws IOException {
    Condition condition = condition();
    if (condition != Condition.ABSENT) {
      throw new DamagedFileException(file, condition, new IOException("its checksum is wrong"));
    }
  }

  /**
   * The records of a whole file of that kind, to be closed; null if there is none.
   *
   * @param isWhole whether that is known
   */
  @Nullable CheckedReader read(String kind, boolean isWhole) throws IOException {
    SeekableByteChannel channel;
    try {
      channel = open();
    } catch (FileNotFoundException | NoSuchFileException e) {
      return null;
    }
    try {
      CheckedReader records = records(channel, kind, isWhole);
      if (records == null) {
        channel.close();
      }
      return records;
    } catch (IOException | UncheckedIOException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable CheckedReader records(
      SeekableByteChannel channel, String kind, boolean isWhole) throws IOException {
    if (!isWhole && condition(channel) != Condition.WHOLE) {
      return null;
    }
    channel.position(FRAME);
    CheckedReader records =
        new CheckedReader(Channels.newInputStream(channel), channel.size() - FRAME);
    return records.areOf(kind) ? records : null;
  }

  /** A start for what the file is to hold. */
  static WireOutput begin(String kind) {
    return new WireOutput().text(kind);
  }

  /**
   * Writes the file. One that is there is replaced at once or not at all, except that HDFS may lose
   * it; the checksum tells.
   */
  void write(WireOutput content) throws IOException {
    byte[] bytes = content.toBytes();
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    ByteBuffer frame = ByteBuffer.allocate(FRAME);
    frame.putInt(WORD).putInt(FORM).putInt(bytes.length).putLong(sum.getValue()).flip();
    boolean isLocal = Locations.isLocal(Locations.of(file));
    String attempt = isLocal ? file + ".new" : file;
    try (WritableByteChannel channel = Locations.create(attempt)) {
      writeFully(channel, frame);
      writeFully(channel, ByteBuffer.wrap(bytes));
    }
    if (isLocal) {
      Files.move(Locations.of(attempt), Locations.of(file), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static void writeFully(WritableByteChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
