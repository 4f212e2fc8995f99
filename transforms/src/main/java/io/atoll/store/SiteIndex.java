package io.atoll.store;

import io.atoll.model.Fingerprint;
import io.atoll.model.Wire;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;

/**
 * Sorted runs of records in the state folder, which templates stream through: all pages, the pages
 * of a term, the terms of a taxonomy. Written only if a template asks for them.
 */
public final class SiteIndex implements Serializable {
  private static final long serialVersionUID = 1;

  /** The run of all content pages. */
  public static final String ALL_PAGES = "all-pages";

  private static final int READ_BUFFER = 8 * 1024;

  /** Some five thousand references to pages; their objects take several times as much. */
  private static final long SORTED_IN_MEMORY = 2 * 1024 * 1024;

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

  /** Writes a run; one of the same name is replaced. */
  public <T> void write(String run, Iterable<T> records, Wire<T> wire) throws IOException {
    try (RecordFile<T>.Writer out = write(run, wire)) {
      for (T element : records) {
        out.add(element);
      }
    }
  }

  /** Starts a run that is written while its records are made; one of the same name is replaced. */
  public <T> RecordFile<T>.Writer write(String run, Wire<T> wire) throws IOException {
    return new RecordFile<>(file(run), wire).write();
  }

  /**
   * Streams through a run, one record in memory at a time; a run that was not written is empty.
   *
   * @throws UncheckedIOException while it is read, if it is damaged
   */
  public <T> Iterable<T> read(String run, Wire<T> wire) {
    return () -> open(run, wire);
  }

  /** Sorts what need not fit in memory; what is spilled lies in this index while it is sorted. */
  public <T> ExternalSort<T> sort(Wire<T> wire, Comparator<? super T> order) {
    return new ExternalSort<>(folder, wire, order, SORTED_IN_MEMORY);
  }

  private <T> Iterator<T> open(String run, Wire<T> wire) {
    try {
      return new RecordFile<>(file(run), wire).read(READ_BUFFER);
    } catch (FileNotFoundException | NoSuchFileException e) {
      return Collections.emptyIterator();
    } catch (IOException e) {
      throw new UncheckedIOException("the state file " + file(run) + " cannot be read", e);
    }
  }

  private String file(String run) {
    return folder + "/" + run;
  }
}
