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
import io.atoll.packed.FactsWriter;
import io.atoll.packed.PackedFormat;
import io.atoll.packed.PackedRange;
import io.atoll.packed.TreeFacts;
import io.atoll.storage.Locations;
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
 *
 * <p>Of a site with packed files also the ranges that these are read in, as {@link #PACKED} under
 * the range's number, and what their pages must know of the files, as {@link #FACTS}.
 */
public final class DiscoverSources extends PTransform<PBegin, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  public static final TupleTag<KV<Integer, Block<SourceFile>>> SOURCES = new TupleTag<>("sources");
  public static final TupleTag<KV<Integer, Block<Asset>>> ASSETS = new TupleTag<>("assets");
  public static final TupleTag<KV<Integer, Block<PackedRange>>> PACKED = new TupleTag<>("packed");
  public static final TupleTag<TreeFacts> FACTS = new TupleTag<>("facts");
  public static final TupleTag<Failure> FAILURES = new TupleTag<>("failures");

  private final SiteFolders folders;
  private final Buckets buckets;
  private final List<String> themeFiles;
  private final boolean hasPacked;

  private DiscoverSources(
      SiteFolders folders, Buckets buckets, List<String> themeFiles, boolean hasPacked) {
    this.hasPacked = hasPacked;
    this.folders = folders;
    this.buckets = buckets;
    this.themeFiles = List.copyOf(themeFiles);
  }

  /** Discovers the site; {@code themeFiles} are the static files that the theme brings along. */
  public static DiscoverSources of(SiteFolders folders, Buckets buckets, List<String> themeFiles) {
    return new DiscoverSources(folders, buckets, themeFiles, false);
  }

  /** Discovers packed files, too, or takes one for a failure: it was not there before. */
  public DiscoverSources withPacked(boolean areThere) {
    return new DiscoverSources(folders, buckets, themeFiles, areThere);
  }

  /** How many sources the site has, about. */
  public static SiteSize measure(SiteFolders folders) {
    return ContentSize.of(folders.content());
  }

  @Override
  public PCollectionTuple expand(PBegin begin) {
    PCollectionTuple found =
        begin
            .apply("Once", Impulse.create())
            .apply(
                "Walk",
                ParDo.of(new WalkFn(this))
                    .withOutputTags(
                        SOURCES, TupleTagList.of(ASSETS).and(FAILURES).and(PACKED).and(FACTS)));
    found.get(SOURCES).setCoder(BlockCoder.keyed());
    found.get(ASSETS).setCoder(BlockCoder.keyed());
    found.get(PACKED).setCoder(BlockCoder.keyed());
    found.get(FACTS).setCoder(WireCoder.of(TreeFacts.WIRE));
    found.get(FAILURES).setCoder(WireCoder.of(Failure.WIRE));
    return found;
  }

  private static final class WalkFn extends DoFn<byte[], KV<Integer, Block<SourceFile>>> {
    private static final long serialVersionUID = 1;

    private final StageMetrics metrics = StageMetrics.of("discover");
    private final SiteFolders folders;
    private final Buckets buckets;
    private final List<String> themeFiles;
    private final boolean hasPacked;

    WalkFn(DiscoverSources settings) {
      this.folders = settings.folders;
      this.buckets = settings.buckets;
      this.themeFiles = settings.themeFiles;
      this.hasPacked = settings.hasPacked;
    }

    @ProcessElement
    public void walk(MultiOutputReceiver out) throws IOException {
      try (BlockWriter<SourceFile> sources = new BlockWriter<>(SourceFile.WIRE, out.get(SOURCES));
          BlockWriter<Asset> assets = new BlockWriter<>(Asset.WIRE, out.get(ASSETS));
          BlockWriter<PackedRange> ranges = new BlockWriter<>(PackedRange.WIRE, out.get(PACKED));
          Survey.Writer survey = new Survey.Writer(folders.nextManifest())) {
        Collector collector = new Collector(sources, assets, ranges, out.get(FAILURES));
        Path site = Locations.of(folders.site()).toRealPath();
        new ContentWalk(site, collector, survey).walk();
        new StaticWalk(site, collector, survey).walk();
        themeFiles.forEach(file -> collector.asset(themeAsset(file)));
        if (hasPacked) {
          out.get(FACTS).output(collector.facts.facts(TreeFacts.FILES, 0));
        }
      }
    }

    private static Asset themeAsset(String file) {
      return new Asset(Asset.Origin.THEME, file, file, "theme file " + file);
    }

    /** Puts what is found into its bucket. */
    private final class Collector implements ContentWalk.Finds {
      private final BlockWriter<SourceFile> sources;
      private final BlockWriter<Asset> assets;
      private final BlockWriter<PackedRange> ranges;
      private final OutputReceiver<Failure> failures;
      private final FactsWriter facts = new FactsWriter();
      private int nextRange;

      Collector(
          BlockWriter<SourceFile> sources,
          BlockWriter<Asset> assets,
          BlockWriter<PackedRange> ranges,
          OutputReceiver<Failure> failures) {
        this.sources = sources;
        this.assets = assets;
        this.ranges = ranges;
        this.failures = failures;
      }

      @Override
      public void source(SourceFile source) {
        metrics.elements(1);
        if (hasPacked) {
          facts.add(source);
        }
        sources.add(buckets.of(source.key()), source);
      }

      @Override
      public void asset(Asset asset) {
        assets.add(buckets.of(asset.path()), asset);
      }

      @Override
      public void packed(String path, PackedFormat format, long size) {
        if (!hasPacked) {
          failure(new Failure("content/" + path, 0, "has come during the build; build again"));
          return;
        }
        for (PackedRange range : PackedRange.split(path, format, size, nextRange)) {
          ranges.add(range.number(), range);
          nextRange = range.number() + 1;
        }
      }

      @Override
      public void failure(Failure failure) {
        failures.output(failure);
      }
    }
  }
}
