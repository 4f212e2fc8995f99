package io.atoll.store;

import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.storage.Locations;
import io.atoll.store.CheckedFile.Condition;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.time.DateTimeException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A file of records on any Beam file system: each is its length in four bytes and its bytes. */
public final class RecordFile<T> {
  private static final int WRITE_BUFFER = 64 * 1024;

  private final String file;
  private final Wire<T> wire;

  RecordFile(String file, Wire<T> wire) {
    this.file = file;
    this.wire = wire;
  }

  /** Starts the file; one of the same name is replaced. */
  Writer write() throws IOException {
    return new Writer(
        new DataOutputStream(
            new BufferedOutputStream(
                Channels.newOutputStream(Locations.create(file)), WRITE_BUFFER)));
  }

  /** Opens the file, to be read through a buffer of so many bytes. */
  Reader read(int buffer) throws IOException {
    return new Reader(
        new DataInputStream(
            new BufferedInputStream(Channels.newInputStream(Locations.open(file)), buffer)));
  }

  void delete() throws IOException {
    Locations.delete(file);
  }

  /** Appends records. */
  public final class Writer implements Closeable {
    private final DataOutputStream out;

    private Writer(DataOutputStream out) {
      this.out = out;
    }

    public void add(T element) throws IOException {
      byte[] bytes = wire.toBytes(element);
      out.writeInt(bytes.length);
      out.write(bytes);
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /** Reads records in the order in which they were written; closes the file at its end. */
  final class Reader implements Iterator<T>, Closeable {
    private final DataInputStream in;
    private @Nullable T next;

    private Reader(DataInputStream in) {
      this.in = in;
      next = advance();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public T next() {
      T current = next;
      if (current == null) {
        throw new NoSuchElementException();
      }
      next = advance();
      return current;
    }

    private @Nullable T advance() {
      try {
        int first = in.read();
        if (first < 0) {
          in.close();
          return null;
        }
        return wire.read(new WireInput(bytes(first)));
      } catch (EOFException e) {
        throw new DamagedFileException(file, Condition.CUT_OFF, e);
      } catch (IndexOutOfBoundsException
          | IllegalArgumentException
          | IllegalStateException
          | ArithmeticException
          | DateTimeException e) {
        throw new DamagedFileException(file, Condition.DAMAGED, e);
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be read", e);
      }
    }

    private byte[] bytes(int first) throws IOException {
      int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
      byte[] bytes = in.readNBytes(length);
      if (bytes.length != length) {
        throw new EOFException();
      }
      return bytes;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
