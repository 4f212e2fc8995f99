package io.atoll.parse;

import io.atoll.bucket.Buckets;
import io.atoll.packed.PackedRange;
import io.atoll.packed.PackedRecord;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn.MultiOutputReceiver;
import org.jspecify.annotations.Nullable;

/**
 * The records of a range, some thousands at a time: a range may hold millions, and a part is held
 * in memory. A record that is put in or taken out moves one from each part to the next, no more.
 */
final class RangeParts implements Closeable {
  private static final int RECORDS = 4096;

  private final PackedRange range;
  private final SourceMemory memory;
  private final Buckets buckets;
  private final SourceParser parser;
  private final MultiOutputReceiver out;
  private final List<String> names = new ArrayList<>();
  private @Nullable SourcePart part;
  private long portion;
  private long reused;

  RangeParts(
      PackedRange range,
      SourceMemory memory,
      Buckets buckets,
      SourceParser parser,
      MultiOutputReceiver out) {
    this.range = range;
    this.memory = memory;
    this.buckets = buckets;
    this.parser = parser;
    this.out = out;
  }

  /** What takes a record in; the records come in order. */
  BucketParser of(PackedRecord record) throws IOException {
    long own = record.number() / RECORDS;
    SourcePart open = part;
    if (open == null || own != portion) {
      end();
      portion = own;
      String name = SourceMemory.part(range, own);
      names.add(name);
      open = new SourcePart(name, memory, buckets, parser, out);
      part = open;
    }
    return open.sources();
  }

  /** All records are in. */
  void end() throws IOException {
    SourcePart last = part;
    if (last != null) {
      last.end();
      reused += last.sources().reused();
      part = null;
    }
  }

  /** The names of the parts. */
  List<String> names() {
    return names;
  }

  /** How many records were not parsed. */
  long reused() {
    return reused;
  }

  @Override
  public void close() throws IOException {
    SourcePart last = part;
    if (last != null) {
      last.close();
    }
  }
}
