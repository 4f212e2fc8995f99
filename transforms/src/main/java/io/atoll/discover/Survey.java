package io.atoll.discover;

import io.atoll.store.RecordFile;
import io.atoll.store.SiteIndex;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a walk saw of {@code content/} and {@code static/}: every file and folder in the order of
 * the walk, with size and time. A part of the manifest, so that the next build can tell what has
 * changed since by another walk alone.
 */
final class Survey {
  static final String RUN = "survey";

  /** Is told of each folder that a walk lists. */
  @FunctionalInterface
  interface Witness {
    void listed(String folder, List<Folders.Entry> entries);

    /** Keeps nothing. */
    static Witness none() {
      return (folder, entries) -> {};
    }
  }

  private Survey() {}

  /** What the walk of the build saw whose manifest lies in this folder; empty if it is unknown. */
  static Iterable<Sight> read(Path manifest) {
    return new SiteIndex(manifest.toString()).read(RUN, Sight.WIRE);
  }

  /** Writes down what a walk sees. */
  static final class Writer implements Witness, Closeable {
    private final RecordFile<Sight>.Writer out;

    Writer(Path manifest) throws IOException {
      out = new SiteIndex(manifest.toString()).write(RUN, Sight.WIRE);
    }

    @Override
    public void listed(String folder, List<Folders.Entry> entries) {
      for (Folders.Entry entry : entries) {
        add(Sight.of(folder, entry));
      }
    }

    private void add(Sight sight) {
      try {
        out.add(sight);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
