package io.atoll.store;

import io.atoll.model.Fingerprint;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.util.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * Sorted runs of records in the state folder, which templates stream through: all pages, the pages
 * of a term, the terms of a taxonomy. Written only if a template asks for them.
 */
public final class SiteIndex implements Serializable {
  private static final long serialVersionUID = 1;

  /** The run of all content pages. */
  public static final String ALL_PAGES = "all-pages";

  private final String folder;

  /** An index in the given folder, as Beam's file systems name it. */
  public SiteIndex(String folder) {
    this.folder = folder;
  }

  /** The run of a term's pages. */
  public static String termPages(String termKey) {
    Fingerprint name = Fingerprint.of(termKey);
    return "term-" + Long.toHexString(name.high()) + Long.toHexString(name.low());
  }

  /** The run of a taxonomy's terms. */
  public static String terms(String taxonomy) {
    return "taxonomy-" + Long.toHexString(Fingerprint.of(taxonomy).low());
  }

  /** The run of the pages in a bucket, for asking for one by its key. */
  public static String bucket(int bucket) {
    return "bucket-" + bucket;
  }

  public <T> void write(String run, Iterable<T> records, Wire<T> wire) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                Channels.newOutputStream(
                    FileSystems.create(
                        FileSystems.matchNewResource(file(run), false), MimeTypes.BINARY))))) {
      for (T record : records) {
        byte[] bytes = wire.toBytes(record);
        out.writeInt(bytes.length);
        out.write(bytes);
      }
    }
  }

  /** Streams through a run, one record in memory at a time; a run that was not written is empty. */
  public <T> Iterable<T> read(String run, Wire<T> wire) {
    return () -> new Run<>(open(run), wire);
  }

  private @Nullable DataInputStream open(String run) {
    try {
      return new DataInputStream(
          new BufferedInputStream(
              Channels.newInputStream(
                  FileSystems.open(FileSystems.matchNewResource(file(run), false)))));
    } catch (FileNotFoundException | NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("the state file " + file(run) + " cannot be read", e);
    }
  }

  private String file(String run) {
    return folder + "/" + run;
  }

  private static final class Run<T> implements Iterator<T> {
    private final @Nullable DataInputStream in;
    private final Wire<T> wire;
    private @Nullable T next;

    Run(@Nullable DataInputStream in, Wire<T> wire) {
      this.in = in;
      this.wire = wire;
      this.next = advance();
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
      if (in == null) {
        return null;
      }
      try {
        byte[] bytes = in.readNBytes(in.readInt());
        return wire.read(new WireInput(bytes));
      } catch (EOFException e) {
        close(in);
        return null;
      } catch (IOException e) {
        throw new UncheckedIOException("the site index cannot be read", e);
      }
    }

    private static void close(DataInputStream in) {
      try {
        in.close();
      } catch (IOException e) {
        throw new UncheckedIOException("the site index cannot be closed", e);
      }
    }
  }
}
