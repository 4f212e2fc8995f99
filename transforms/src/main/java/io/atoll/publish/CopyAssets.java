package io.atoll.publish;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.BlockWriter;
import io.atoll.bucket.WireCoder;
import io.atoll.model.Asset;
import io.atoll.model.Failure;
import io.atoll.model.OutputFile;
import io.atoll.model.SiteException;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** Stages static files, bundle resources and the theme's files as they are. */
public final class CopyAssets
    extends PTransform<PCollection<KV<Integer, Block<Asset>>>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  public static final TupleTag<KV<Integer, Block<OutputFile>>> FILES = PublishSite.FILES;
  public static final TupleTag<Failure> FAILURES = PublishSite.FAILURES;

  private final SiteFolders folders;
  private final PublishedFiles published;
  private final boolean trustsTimes;

  private CopyAssets(SiteFolders folders, PublishedFiles published, boolean trustsTimes) {
    this.folders = folders;
    this.published = published;
    this.trustsTimes = trustsTimes;
  }

  /**
   * Copies what is not published already.
   *
   * @param trustsTimes whether a file of the same size and time is the same
   */
  public static CopyAssets of(SiteFolders folders, PublishedFiles published, boolean trustsTimes) {
    return new CopyAssets(folders, published, trustsTimes);
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, Block<Asset>>> assets) {
    PCollectionTuple copied =
        assets.apply(
            "Copy", ParDo.of(new CopyFn(this)).withOutputTags(FILES, TupleTagList.of(FAILURES)));
    copied.get(FILES).setCoder(BlockCoder.keyed());
    copied.get(FAILURES).setCoder(WireCoder.of(Failure.WIRE));
    return copied;
  }

  private static final class CopyFn
      extends DoFn<KV<Integer, Block<Asset>>, KV<Integer, Block<OutputFile>>> {
    private static final long serialVersionUID = 1;

    private final SiteFolders folders;
    private final PublishedFiles published;
    private final boolean trustsTimes;

    CopyFn(CopyAssets settings) {
      this.folders = settings.folders;
      this.published = settings.published;
      this.trustsTimes = settings.trustsTimes;
    }

    @ProcessElement
    public void copy(@Element KV<Integer, Block<Asset>> block, MultiOutputReceiver out)
        throws IOException {
      AssetCopier files = new AssetCopier(folders, published, trustsTimes);
      Map<String, OutputFile> before = published.recall(block.getKey());
      try (BlockWriter<OutputFile> writer = new BlockWriter<>(OutputFile.WIRE, out.get(FILES))) {
        for (Asset asset : Block.records(List.of(block.getValue()), Asset.WIRE)) {
          try {
            writer.add(block.getKey(), files.copied(asset, before.get(asset.path())));
          } catch (SiteException e) {
            out.get(FAILURES).output(e.failure());
            writer.add(block.getKey(), OutputFile.unchanged(asset.path(), asset.owner()));
          }
        }
      }
    }
  }
}
