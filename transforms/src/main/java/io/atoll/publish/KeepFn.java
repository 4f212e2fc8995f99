package io.atoll.publish;

import io.atoll.bucket.Block;
import io.atoll.model.OutputFile;
import io.atoll.model.Tally;
import io.atoll.store.PublishedFiles;
import java.io.IOException;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Keeps what the files of a bucket were made from, for the next build. */
final class KeepFn extends DoFn<KV<Integer, Iterable<Block<OutputFile>>>, Tally> {
  private static final long serialVersionUID = 1;

  private final PublishedFiles published;

  KeepFn(PublishedFiles published) {
    this.published = published;
  }

  @ProcessElement
  public void keep(
      @Element KV<Integer, Iterable<Block<OutputFile>>> bucket, OutputReceiver<Tally> done)
      throws IOException {
    published.keep(bucket.getKey(), Block.records(bucket.getValue(), OutputFile.WIRE));
    done.output(new Tally(Map.of()));
  }
}
