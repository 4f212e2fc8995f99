package io.atoll.store;

import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import io.atoll.storage.Locations;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A file of the state that tells whether it is whole: a word of its own, the number of its form,
 * its length and a checksum stand before what it holds, which begins with the kind of its records.
 */
public final class CheckedFile {
  /** Another one, and a file is of another version of Atoll. */
  private static final int FORM = 3;

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
    try (DataInputStream in = open()) {
      if (in.readInt() != WORD) {
        return Condition.DAMAGED;
      }
      if (in.readInt() != FORM) {
        return Condition.FOREIGN;
      }
      return condition(in, in.readInt(), in.readLong());
    } catch (EOFException e) {
      return Condition.CUT_OFF;
    } catch (FileNotFoundException | NoSuchFileException e) {
      return Condition.ABSENT;
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

  private DataInputStream open() throws IOException {
    return new DataInputStream(
        new BufferedInputStream(Channels.newInputStream(Locations.open(file))));
  }

  /** What follows the kind in a whole file of that kind; null if there is none. */
  @Nullable WireInput read(String kind) throws IOException {
    byte[] bytes;
    try (SeekableByteChannel channel = Locations.open(file)) {
      bytes = readFully(channel);
    } catch (FileNotFoundException | NoSuchFileException e) {
      return null;
    }
    if (!isWhole(bytes)) {
      return null;
    }
    WireInput in = new WireInput(bytes, FRAME);
    return in.text().equals(kind) ? in : null;
  }

  private static byte[] readFully(SeekableByteChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    int read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = channel.read(bytes.slice(bytes.position(), Math.min(BUFFER, bytes.remaining())));
      bytes.position(bytes.position() + Math.max(0, read));
    }
    return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
  }

  private static boolean isWhole(byte[] bytes) {
    if (bytes.length < FRAME) {
      return false;
    }
    ByteBuffer frame = ByteBuffer.wrap(bytes);
    CRC32C sum = new CRC32C();
    sum.update(bytes, FRAME, bytes.length - FRAME);
    return frame.getInt() == WORD
        && frame.getInt() == FORM
        && frame.getInt() == bytes.length - FRAME
        && frame.getLong() == sum.getValue();
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
