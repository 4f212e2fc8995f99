package io.atoll.graph;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.BlockWriter;
import io.atoll.bucket.Buckets;
import io.atoll.bucket.Fact;
import io.atoll.model.Asset;
import io.atoll.model.Fingerprint;
import io.atoll.model.ListPage;
import io.atoll.model.PageLink.Target;
import io.atoll.model.PageRef;
import io.atoll.model.Wire;
import io.atoll.store.SiteSnapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.DoFn.OutputReceiver;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.Impulse;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;

/**
 * Makes everything that a link may lead to a fact under each of its names: pages, copied files, and
 * what Atoll generates. Takes the input of {@link ResolveLinks}.
 */
final class NameTargets
    extends PTransform<PCollectionTuple, PCollection<KV<Integer, Block<Fact<Target>>>>> {
  private static final long serialVersionUID = 1;

  static final Wire<Target> TARGET = Wire.of("Target", Target::writeTo, Target::readFrom);

  private final SiteSnapshot site;
  private final Buckets buckets;

  private NameTargets(SiteSnapshot site, Buckets buckets) {
    this.site = site;
    this.buckets = buckets;
  }

  static NameTargets of(SiteSnapshot site, Buckets buckets) {
    return new NameTargets(site, buckets);
  }

  @Override
  public PCollection<KV<Integer, Block<Fact<Target>>>> expand(PCollectionTuple input) {
    PCollection<KV<Integer, Block<Fact<Target>>>> pages =
        input
            .get(ResolveLinks.PAGES)
            .apply("NamePages", ParDo.of(new NamePagesFn(buckets)))
            .setCoder(BlockCoder.keyed());
    PCollection<KV<Integer, Block<Fact<Target>>>> assets =
        input
            .get(ResolveLinks.ASSETS)
            .apply("NameAssets", ParDo.of(new NameAssetsFn(buckets)))
            .setCoder(BlockCoder.keyed());
    PCollection<KV<Integer, Block<Fact<Target>>>> lists =
        input
            .get(ResolveLinks.LISTS)
            .apply("NameLists", ParDo.of(new NameListsFn(site, buckets)))
            .setCoder(BlockCoder.keyed());
    PCollection<KV<Integer, Block<Fact<Target>>>> generated =
        input
            .getPipeline()
            .apply("Generated", Impulse.create())
            .apply("NameGenerated", ParDo.of(new NameGeneratedFn(site, buckets)))
            .setCoder(BlockCoder.keyed());
    return PCollectionList.of(pages)
        .and(assets)
        .and(lists)
        .and(generated)
        .apply("AllNames", Flatten.pCollections());
  }

  /** The URLs of what Atoll makes of any site that has these taxonomies. */
  static List<String> generated(Collection<String> taxonomies) {
    List<String> urls = new ArrayList<>(List.of("/sitemap.xml", "/robots.txt", "/404.html"));
    taxonomies.forEach(taxonomy -> urls.add("/" + taxonomy + "/"));
    return urls;
  }

  /** Puts a name under the bucket where its questions arrive. */
  private static final class NameWriter implements AutoCloseable {
    private final Buckets buckets;
    private final BlockWriter<Fact<Target>> writer;

    NameWriter(Buckets buckets, OutputReceiver<KV<Integer, Block<Fact<Target>>>> receiver) {
      this.buckets = buckets;
      this.writer = new BlockWriter<>(Fact.wire(TARGET), receiver);
    }

    void add(String name, Target target) {
      Fingerprint fingerprint = Fingerprint.of(name);
      writer.add(buckets.of(fingerprint), new Fact<>(fingerprint, target));
    }

    /** A page or file that Atoll makes. */
    void addGenerated(String url) {
      add(LinkNames.generated(url), Target.file(url));
    }

    @Override
    public void close() {
      writer.close();
    }
  }

  private static final class NamePagesFn
      extends DoFn<KV<Integer, Block<PageRef>>, KV<Integer, Block<Fact<Target>>>> {
    private static final long serialVersionUID = 1;

    private final Buckets buckets;

    NamePagesFn(Buckets buckets) {
      this.buckets = buckets;
    }

    @ProcessElement
    public void name(
        @Element KV<Integer, Block<PageRef>> block,
        OutputReceiver<KV<Integer, Block<Fact<Target>>>> receiver) {
      try (NameWriter names = new NameWriter(buckets, receiver)) {
        for (PageRef page : Block.records(List.of(block.getValue()), PageRef.WIRE)) {
          Target target = Target.of(page);
          LinkNames.of(page).forEach(name -> names.add(name, target));
        }
      }
    }
  }

  private static final class NameAssetsFn
      extends DoFn<KV<Integer, Block<Asset>>, KV<Integer, Block<Fact<Target>>>> {
    private static final long serialVersionUID = 1;

    private final Buckets buckets;

    NameAssetsFn(Buckets buckets) {
      this.buckets = buckets;
    }

    @ProcessElement
    public void name(
        @Element KV<Integer, Block<Asset>> block,
        OutputReceiver<KV<Integer, Block<Fact<Target>>>> receiver) {
      try (NameWriter names = new NameWriter(buckets, receiver)) {
        block
            .getValue()
            .forEach(
                Asset.WIRE,
                asset -> names.add(LinkNames.of(asset), Target.file("/" + asset.path())));
      }
    }
  }

  private static final class NameListsFn
      extends DoFn<KV<Integer, Block<ListPage>>, KV<Integer, Block<Fact<Target>>>> {
    private static final long serialVersionUID = 1;

    private final SiteSnapshot site;
    private final Buckets buckets;

    NameListsFn(SiteSnapshot site, Buckets buckets) {
      this.site = site;
      this.buckets = buckets;
    }

    @ProcessElement
    public void name(
        @Element KV<Integer, Block<ListPage>> block,
        OutputReceiver<KV<Integer, Block<Fact<Target>>>> receiver) {
      boolean feeds = !site.load().config().disabled("rss");
      try (NameWriter names = new NameWriter(buckets, receiver)) {
        for (ListPage list : Block.records(List.of(block.getValue()), ListPage.WIRE)) {
          Target target = new Target(false, "", list.url(), list.owner().title());
          names.add(LinkNames.generated(list.url()), target);
          if (feeds && list.position() == 1 && list.hasFeed()) {
            names.addGenerated(list.feedUrl());
          }
        }
      }
    }
  }

  private static final class NameGeneratedFn
      extends DoFn<byte[], KV<Integer, Block<Fact<Target>>>> {
    private static final long serialVersionUID = 1;

    private final SiteSnapshot site;
    private final Buckets buckets;

    NameGeneratedFn(SiteSnapshot site, Buckets buckets) {
      this.site = site;
      this.buckets = buckets;
    }

    @ProcessElement
    public void name(OutputReceiver<KV<Integer, Block<Fact<Target>>>> receiver) {
      try (NameWriter names = new NameWriter(buckets, receiver)) {
        generated(site.load().config().taxonomies().values()).forEach(names::addGenerated);
      }
    }
  }
}
