package io.atoll.taxonomy;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.BlockWriter;
import io.atoll.bucket.WireCoder;
import io.atoll.model.Navigation;
import io.atoll.model.PageRef;
import io.atoll.store.SiteSnapshot;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/** Gathers the sections, the menus and the pages that templates name into one side input. */
public final class BuildNavigation
    extends PTransform<
        PCollection<KV<Integer, Block<PageRef>>>, PCollectionView<List<Navigation>>> {
  private static final long serialVersionUID = 1;

  private final SiteSnapshot site;

  private BuildNavigation(SiteSnapshot site) {
    this.site = site;
  }

  public static BuildNavigation of(SiteSnapshot site) {
    return new BuildNavigation(site);
  }

  @Override
  public PCollectionView<List<Navigation>> expand(PCollection<KV<Integer, Block<PageRef>>> pages) {
    return pages
        .apply("FindLandmarks", ParDo.of(new FindFn(site)))
        .setCoder(BlockCoder.keyed())
        .apply("Group", GroupByKey.create())
        .apply("Build", ParDo.of(new BuildFn(site)))
        .setCoder(WireCoder.of(Navigation.WIRE))
        .apply("View", View.asList());
  }

  private static final class FindFn
      extends DoFn<KV<Integer, Block<PageRef>>, KV<Integer, Block<Landmark>>> {
    private static final long serialVersionUID = 1;

    private final SiteSnapshot site;

    FindFn(SiteSnapshot site) {
      this.site = site;
    }

    @ProcessElement
    public void find(
        @Element KV<Integer, Block<PageRef>> block,
        OutputReceiver<KV<Integer, Block<Landmark>>> receiver) {
      NavigationBuilder builder = new NavigationBuilder(site.load());
      List<PageRef> pages = Block.list(List.of(block.getValue()), PageRef.WIRE);
      try (BlockWriter<Landmark> writer = new BlockWriter<>(Landmark.WIRE, receiver)) {
        writer.add(0, new Landmark(null, builder.newest(pages)));
        pages.stream()
            .filter(builder::isLandmark)
            .forEach(page -> writer.add(0, new Landmark(page, null)));
      }
    }
  }

  private static final class BuildFn
      extends DoFn<KV<Integer, Iterable<Block<Landmark>>>, Navigation> {
    private static final long serialVersionUID = 1;

    private final SiteSnapshot site;

    BuildFn(SiteSnapshot site) {
      this.site = site;
    }

    @ProcessElement
    public void build(
        @Element KV<Integer, Iterable<Block<Landmark>>> all, OutputReceiver<Navigation> receiver) {
      List<Landmark> landmarks = Block.list(all.getValue(), Landmark.WIRE);
      receiver.output(new NavigationBuilder(site.load()).build(landmarks));
    }
  }
}
