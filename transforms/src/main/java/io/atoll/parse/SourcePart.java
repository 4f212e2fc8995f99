package io.atoll.parse;

import io.atoll.bucket.Buckets;
import io.atoll.model.Tally;
import io.atoll.store.PageStore;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn.MultiOutputReceiver;

/** A part of a site's sources while it is parsed: what is known of it, and what becomes of it. */
final class SourcePart implements Closeable {
  private final String name;
  private final SourceMemory memory;
  private final SourceParser parser;
  private final MultiOutputReceiver out;
  private final SourceMemory.Recalled before;
  private final PageStore.Reader bodies;
  private final ParsedBucket parsed;
  private final BucketParser sources;
  private boolean isOpen = true;

  /** Opens a part of this name; what is parsed goes to a new segment and to the outputs. */
  SourcePart(
      String name,
      SourceMemory memory,
      Buckets buckets,
      SourceParser parser,
      MultiOutputReceiver out)
      throws IOException {
    this.name = name;
    this.memory = memory;
    this.parser = parser;
    this.out = out;
    before = memory.recall(name);
    bodies = memory.store().read();
    parsed = new ParsedBucket(buckets, memory.store().write(SourceMemory.newSegment(name)), out);
    sources = new BucketParser(parser, memory, before, bodies, parsed);
  }

  /** Takes the sources in. */
  BucketParser sources() {
    return sources;
  }

  /** All sources are in: leaves what is known of them to the next build. */
  void end() throws IOException {
    close();
    memory.keep(name, sources.known());
    Map<String, Long> lost = Map.of(Tally.LOST_BODIES, before.lost());
    out.get(ParsePages.TALLIES).output(new Tally(lost, sources.timings()));
    out.get(ParsePages.TALLIES).output(Tally.of(Tally.CHANGES_AT, parser.changesAt()));
  }

  @Override
  public void close() throws IOException {
    if (isOpen) {
      isOpen = false;
      try (bodies) {
        parsed.close();
      }
    }
  }
}
