package io.atoll.render;

import io.atoll.bucket.Block;
import io.atoll.model.PageRef;
import io.atoll.store.SiteIndex;
import java.io.IOException;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Writes the references of each bucket to the site index, for templates that ask for a page by a
 * computed key. Puts out the name of each run.
 */
public final class IndexPages
    extends PTransform<PCollection<KV<Integer, Block<PageRef>>>, PCollection<String>> {
  private static final long serialVersionUID = 1;

  private final SiteIndex index;

  private IndexPages(SiteIndex index) {
    this.index = index;
  }

  public static IndexPages into(SiteIndex index) {
    return new IndexPages(index);
  }

  @Override
  public PCollection<String> expand(PCollection<KV<Integer, Block<PageRef>>> pages) {
    return pages
        .apply("GroupByBucket", GroupByKey.create())
        .apply("Write", ParDo.of(new WriteFn(index)))
        .setCoder(StringUtf8Coder.of());
  }

  private static final class WriteFn extends DoFn<KV<Integer, Iterable<Block<PageRef>>>, String> {
    private static final long serialVersionUID = 1;

    private final SiteIndex index;

    WriteFn(SiteIndex index) {
      this.index = index;
    }

    @ProcessElement
    public void write(
        @Element KV<Integer, Iterable<Block<PageRef>>> bucket, OutputReceiver<String> written)
        throws IOException {
      String run = SiteIndex.bucket(bucket.getKey());
      index.write(run, Block.records(bucket.getValue(), PageRef.WIRE), PageRef.WIRE);
      written.output(run);
    }
  }
}
