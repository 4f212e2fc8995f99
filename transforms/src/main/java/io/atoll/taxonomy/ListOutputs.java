package io.atoll.taxonomy;

import io.atoll.bucket.BlockWriter;
import io.atoll.bucket.Buckets;
import io.atoll.model.EdgeKind;
import io.atoll.model.Incoming;
import io.atoll.model.ListPage;
import io.atoll.model.PageRef;
import io.atoll.model.Sequence;
import io.atoll.model.Tally;
import io.atoll.model.Term;
import io.atoll.model.TermRef;
import io.atoll.store.RecordFile;
import io.atoll.store.SiteIndex;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn.MultiOutputReceiver;
import org.apache.beam.sdk.transforms.DoFn.OutputReceiver;

/** The blocks that go out of one bucket. */
final class ListOutputs implements AutoCloseable {
  private final BlockWriter<ListPage> pages;
  private final BlockWriter<Sequence> sequences;
  private final BlockWriter<Incoming> incoming;
  private final BlockWriter<TermRef> names;
  private final BlockWriter<Term> terms;
  private final OutputReceiver<String> indexed;
  private final Buckets buckets;
  private final SiteIndex index;
  private Tally tally = new Tally(Map.of());

  ListOutputs(MultiOutputReceiver out, Buckets buckets, SiteIndex index) {
    this.buckets = buckets;
    this.index = index;
    pages = new BlockWriter<>(ListPage.WIRE, out.get(BuildLists.LIST_PAGES));
    sequences = new BlockWriter<>(Sequence.WIRE, out.get(BuildLists.SEQUENCES));
    incoming = new BlockWriter<>(Incoming.WIRE, out.get(BuildLists.INCOMING));
    names = new BlockWriter<>(TermRef.WIRE, out.get(BuildLists.TERM_NAMES));
    terms = new BlockWriter<>(Term.WIRE, out.get(BuildLists.TERMS));
    indexed = out.get(BuildLists.INDEXED);
  }

  /** How many lists and terms have been put out. */
  Tally tally() {
    return tally;
  }

  /** Writes a list to the index. */
  ListSink index(String run) throws IOException {
    RecordFile<PageRef>.Writer out = index.write(run, PageRef.WIRE);
    return new ListSink() {
      @Override
      public void add(PageRef page) throws IOException {
        out.add(page);
      }

      @Override
      public void end() throws IOException {
        out.close();
        indexed.output(run);
      }
    };
  }

  void page(ListPage page) {
    pages.add(buckets.of(page.url()), page);
    tally = tally.plus(Tally.of("listPages", 1));
  }

  void sequence(Sequence place) {
    sequences.add(buckets.of(place.key()), place);
    for (String neighbour : place.neighbours()) {
      incoming.add(
          buckets.of(neighbour), new Incoming(neighbour, EdgeKind.SEQUENCE, 1, 1, List.of()));
    }
  }

  /** Puts a term out, and its name to each bucket with a page that shows it. */
  ListSink term(Term term) {
    tally = tally.plus(Tally.of("terms", 1));
    terms.add(buckets.of(term.ref().taxonomy()), term);
    BitSet named = new BitSet(buckets.count());
    return new ListSink() {
      @Override
      public void add(PageRef page) {
        int bucket = buckets.of(page.key());
        if (!named.get(bucket)) {
          named.set(bucket);
          names.add(bucket, term.ref());
        }
      }

      @Override
      public void end() {}
    };
  }

  @Override
  public void close() {
    List.of(pages, sequences, incoming, names, terms).forEach(BlockWriter::close);
  }
}
