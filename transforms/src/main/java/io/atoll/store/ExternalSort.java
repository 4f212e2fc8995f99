package io.atoll.store;

import io.atoll.model.Wire;
import io.atoll.model.WireOutput;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;

/**
 * Sorts more records than memory holds: sorted runs go to files, which are merged while they are
 * read (Knuth, The Art of Computer Programming, volume 3, 5.4).
 */
public final class ExternalSort<T> implements Closeable {
  /** How many files are merged at a time, and so are open. */
  private static final int FAN_IN = 128;

  private static final int MERGE_BUFFERS = 4 * 1024 * 1024;

  private final String folder;
  private final Wire<T> wire;
  private final Comparator<? super T> order;
  private final long budget;
  private final String name = "sort-" + UUID.randomUUID() + "-";

  private final List<T> held = new ArrayList<>();
  private long heldBytes;
  private int files;
  private final List<RecordFile<T>> runs = new ArrayList<>();
  private final List<RecordFile<T>> merged = new ArrayList<>();
  private final List<RecordFile<T>.Reader> open = new ArrayList<>();

  /**
   * A sorter that spills to files of its own in a folder.
   *
   * @param budget so many bytes of records are held in memory, as their wire form measures them
   */
  ExternalSort(String folder, Wire<T> wire, Comparator<? super T> order, long budget) {
    this.folder = folder;
    this.wire = wire;
    this.order = order;
    this.budget = budget;
  }

  public void add(T element) throws IOException {
    WireOutput measured = new WireOutput();
    wire.write(element, measured);
    held.add(element);
    heldBytes += measured.size();
    if (heldBytes >= budget) {
      spill();
    }
  }

  /** All records in order; equal ones in any. To be read once, and before this is closed. */
  public Iterator<T> sorted() throws IOException {
    held.sort(order);
    if (runs.isEmpty() && merged.isEmpty()) {
      return held.iterator();
    }
    List<RecordFile<T>> all = new ArrayList<>(merged);
    all.addAll(runs);
    return merge(all);
  }

  private void spill() throws IOException {
    held.sort(order);
    runs.add(write(held.iterator()));
    held.clear();
    heldBytes = 0;
    if (runs.size() == FAN_IN) {
      merged.add(write(merge(runs)));
      delete(runs);
    }
  }

  private RecordFile<T> write(Iterator<T> sorted) throws IOException {
    RecordFile<T> file = new RecordFile<>(folder + "/" + name + files++, wire);
    try (RecordFile<T>.Writer out = file.write()) {
      while (sorted.hasNext()) {
        out.add(sorted.next());
      }
    }
    return file;
  }

  /** Merges files with what is held. */
  private Iterator<T> merge(List<RecordFile<T>> sources) throws IOException {
    Merge<T> merge = new Merge<>(order);
    merge.add(held.iterator());
    for (RecordFile<T> source : sources) {
      RecordFile<T>.Reader reader = source.read(MERGE_BUFFERS / FAN_IN);
      open.add(reader);
      merge.add(reader);
    }
    return merge;
  }

  private void delete(List<RecordFile<T>> sources) throws IOException {
    for (RecordFile<T>.Reader reader : open) {
      reader.close();
    }
    open.clear();
    for (RecordFile<T> source : sources) {
      source.delete();
    }
    sources.clear();
  }

  @Override
  public void close() throws IOException {
    held.clear();
    delete(runs);
    delete(merged);
  }

  /** Takes the least of the heads of sorted sources. */
  private static final class Merge<T> implements Iterator<T> {
    private final PriorityQueue<Source<T>> sources;

    Merge(Comparator<? super T> order) {
      sources = new PriorityQueue<>((a, b) -> order.compare(a.head, b.head));
    }

    void add(Iterator<T> sorted) {
      if (sorted.hasNext()) {
        sources.add(new Source<>(sorted.next(), sorted));
      }
    }

    @Override
    public boolean hasNext() {
      return !sources.isEmpty();
    }

    @Override
    public T next() {
      Source<T> least = sources.remove();
      add(least.rest);
      return least.head;
    }
  }

  /** A source's first record and those behind it. */
  private record Source<T>(T head, Iterator<T> rest) {}
}
