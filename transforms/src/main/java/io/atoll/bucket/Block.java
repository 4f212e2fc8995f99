package io.atoll.bucket;

import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * Many records of one type as one element: a shuffle moves few large blocks instead of many small
 * records, because an engine's cost is by the element.
 *
 * @param <T> the type of the records; the reader knows its {@link Wire} form
 */
public final class Block<T> {
  private final String kind;
  private final byte[] bytes;

  Block(String kind, byte[] bytes) {
    this.kind = kind;
    this.bytes = bytes;
  }

  /** A block without records. */
  public static <T> Block<T> empty() {
    return new Block<>("", new byte[0]);
  }

  /** The {@link Wire#kind} of the records. */
  String kind() {
    return kind;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Calls the consumer for each record, in the order in which they were written. */
  public void forEach(Wire<T> wire, Consumer<T> consumer) {
    WireInput in = new WireInput(bytes);
    while (in.hasMore()) {
      consumer.accept(wire.read(in));
    }
  }

  /** The records of all blocks, decoded one at a time. */
  public static <T> Iterable<T> records(Iterable<? extends Block<?>> blocks, Wire<T> wire) {
    return () -> new Records<>(blocks.iterator(), wire);
  }

  /** The records of all blocks in a list of their own. */
  public static <T> List<T> list(Iterable<Block<T>> blocks, Wire<T> wire) {
    List<T> records = new ArrayList<>();
    blocks.forEach(block -> block.forEach(wire, records::add));
    return records;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Block<?> block
        && kind.equals(block.kind)
        && Arrays.equals(bytes, block.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + Arrays.hashCode(bytes);
  }

  private static final class Records<T> implements Iterator<T> {
    private final Iterator<? extends Block<?>> blocks;
    private final Wire<T> wire;
    private WireInput current = new WireInput(new byte[0]);

    Records(Iterator<? extends Block<?>> blocks, Wire<T> wire) {
      this.blocks = blocks;
      this.wire = wire;
    }

    @Override
    public boolean hasNext() {
      while (!current.hasMore() && blocks.hasNext()) {
        current = new WireInput(blocks.next().bytes());
      }
      return current.hasMore();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return wire.read(current);
    }
  }
}
