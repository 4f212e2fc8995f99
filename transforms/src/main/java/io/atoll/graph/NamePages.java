package io.atoll.graph;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.BlockWriter;
import io.atoll.bucket.Fact;
import io.atoll.model.Encoded;
import io.atoll.model.Fingerprint;
import io.atoll.model.PageRef;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/** Makes each page a fact under its key, for pages that show it. */
public final class NamePages
    extends PTransform<
        PCollection<KV<Integer, Block<PageRef>>>,
        PCollection<KV<Integer, Block<Fact<Encoded<PageRef>>>>>> {
  private static final long serialVersionUID = 1;

  private NamePages() {}

  /** Expects pages under the bucket of their key, and leaves them there. */
  public static NamePages byKey() {
    return new NamePages();
  }

  @Override
  public PCollection<KV<Integer, Block<Fact<Encoded<PageRef>>>>> expand(
      PCollection<KV<Integer, Block<PageRef>>> pages) {
    return pages.apply("Name", ParDo.of(new NameFn())).setCoder(BlockCoder.keyed());
  }

  private static final class NameFn
      extends DoFn<KV<Integer, Block<PageRef>>, KV<Integer, Block<Fact<Encoded<PageRef>>>>> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void name(
        @Element KV<Integer, Block<PageRef>> block,
        OutputReceiver<KV<Integer, Block<Fact<Encoded<PageRef>>>>> receiver) {
      try (BlockWriter<Fact<Encoded<PageRef>>> facts =
          new BlockWriter<>(Fact.wire(Encoded.wire(PageRef.WIRE)), receiver)) {
        block.getValue().forEach(PageRef.WIRE, page -> facts.add(block.getKey(), fact(page)));
      }
    }

    private static Fact<Encoded<PageRef>> fact(PageRef page) {
      return new Fact<>(Fingerprint.of(page.key()), Encoded.of(page, PageRef.WIRE));
    }
  }
}
