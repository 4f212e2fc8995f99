package io.atoll.discover;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.BlockWriter;
import io.atoll.bucket.Buckets;
import io.atoll.bucket.StageMetrics;
import io.atoll.bucket.WireCoder;
import io.atoll.model.Asset;
import io.atoll.model.Failure;
import io.atoll.model.SourceFile;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Impulse;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Finds every source and asset of a site: {@link #SOURCES} under the bucket of their key, {@link
 * #ASSETS} under that of their path, and what cannot be used as {@link #FAILURES}.
 */
public final class DiscoverSources extends PTransform<PBegin, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  public static final TupleTag<KV<Integer, Block<SourceFile>>> SOURCES = new TupleTag<>("sources");
  public static final TupleTag<KV<Integer, Block<Asset>>> ASSETS = new TupleTag<>("assets");
  public static final TupleTag<Failure> FAILURES = new TupleTag<>("failures");

  private final SiteFolders folders;
  private final Buckets buckets;
  private final List<String> themeFiles;

  private DiscoverSources(SiteFolders folders, Buckets buckets, List<String> themeFiles) {
    this.folders = folders;
    this.buckets = buckets;
    this.themeFiles = List.copyOf(themeFiles);
  }

  /** Discovers the site; {@code themeFiles} are the static files that the theme brings along. */
  public static DiscoverSources of(SiteFolders folders, Buckets buckets, List<String> themeFiles) {
    return new DiscoverSources(folders, buckets, themeFiles);
  }

  /** How many Markdown files the site has: the measure of its size. */
  public static long measure(SiteFolders folders) throws IOException {
    return ContentWalk.count(folders.content());
  }

  @Override
  public PCollectionTuple expand(PBegin begin) {
    PCollectionTuple found =
        begin
            .apply("Once", Impulse.create())
            .apply(
                "Walk",
                ParDo.of(new WalkFn(folders, buckets, themeFiles))
                    .withOutputTags(SOURCES, TupleTagList.of(ASSETS).and(FAILURES)));
    found.get(SOURCES).setCoder(BlockCoder.keyed());
    found.get(ASSETS).setCoder(BlockCoder.keyed());
    found.get(FAILURES).setCoder(WireCoder.of(Failure.WIRE));
    return found;
  }

  private static final class WalkFn extends DoFn<byte[], KV<Integer, Block<SourceFile>>> {
    private static final long serialVersionUID = 1;

    private final StageMetrics metrics = StageMetrics.of("discover");
    private final SiteFolders folders;
    private final Buckets buckets;
    private final List<String> themeFiles;

    WalkFn(SiteFolders folders, Buckets buckets, List<String> themeFiles) {
      this.folders = folders;
      this.buckets = buckets;
      this.themeFiles = themeFiles;
    }

    @ProcessElement
    public void walk(MultiOutputReceiver out) throws IOException {
      try (BlockWriter<SourceFile> sources = new BlockWriter<>(SourceFile.WIRE, out.get(SOURCES));
          BlockWriter<Asset> assets = new BlockWriter<>(Asset.WIRE, out.get(ASSETS))) {
        Collector collector = new Collector(sources, assets, out.get(FAILURES));
        Path site = Path.of(folders.site()).toRealPath();
        new ContentWalk(site, collector).walk();
        new StaticWalk(site, collector).walk();
        themeFiles.forEach(file -> collector.asset(themeAsset(file)));
      }
    }

    private static Asset themeAsset(String file) {
      return new Asset(Asset.Origin.THEME, file, file, "theme file " + file);
    }

    /** Puts what is found into its bucket. */
    private final class Collector implements ContentWalk.Finds {
      private final BlockWriter<SourceFile> sources;
      private final BlockWriter<Asset> assets;
      private final OutputReceiver<Failure> failures;

      Collector(
          BlockWriter<SourceFile> sources,
          BlockWriter<Asset> assets,
          OutputReceiver<Failure> failures) {
        this.sources = sources;
        this.assets = assets;
        this.failures = failures;
      }

      @Override
      public void source(SourceFile source) {
        metrics.elements(1);
        sources.add(buckets.of(source.key()), source);
      }

      @Override
      public void asset(Asset asset) {
        assets.add(buckets.of(asset.path()), asset);
      }

      @Override
      public void failure(Failure failure) {
        failures.output(failure);
      }
    }
  }
}
