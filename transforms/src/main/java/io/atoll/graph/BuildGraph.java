package io.atoll.graph;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.BlockGroup;
import io.atoll.bucket.BlockWriter;
import io.atoll.bucket.Buckets;
import io.atoll.bucket.GroupBlocks;
import io.atoll.bucket.Question;
import io.atoll.bucket.StageMetrics;
import io.atoll.bucket.WireCoder;
import io.atoll.model.BodyLocation;
import io.atoll.model.ConnectivityFilter;
import io.atoll.model.Fingerprint;
import io.atoll.model.Incoming;
import io.atoll.model.Neighbourhood;
import io.atoll.model.PageEdges.PageClass;
import io.atoll.model.PageRef;
import io.atoll.model.RelatedPages;
import io.atoll.model.ResolvedLinks;
import io.atoll.model.Sequence;
import io.atoll.model.Tally;
import io.atoll.model.Wire;
import io.atoll.store.SiteSnapshot;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Gathers all edges of each page, all under the bucket of the page's key, and tells islands from
 * connected pages: a {@link #FILTERS} piece for each bucket, the {@link #NEIGHBOURHOODS} of the
 * connected pages, {@link #QUESTIONS} for the pages that these show, the {@link #SECTION_LINKS} of
 * list pages, and the counts.
 */
public final class BuildGraph extends PTransform<PCollectionTuple, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  public static final TupleTag<KV<Integer, Block<PageRef>>> PAGES = new TupleTag<>("pages");
  public static final TupleTag<KV<Integer, Block<ResolvedLinks>>> LINKS = new TupleTag<>("links");
  public static final TupleTag<KV<Integer, Block<Incoming>>> INCOMING = new TupleTag<>("incoming");
  public static final TupleTag<KV<Integer, Block<Sequence>>> SEQUENCES =
      new TupleTag<>("sequences");
  public static final TupleTag<KV<Integer, Block<RelatedPages>>> RELATED =
      new TupleTag<>("related");

  public static final TupleTag<KV<Integer, byte[]>> FILTERS = new TupleTag<>("filters");
  public static final TupleTag<KV<Integer, Block<Neighbourhood>>> NEIGHBOURHOODS =
      new TupleTag<>("neighbourhoods");
  public static final TupleTag<KV<Integer, Block<Question>>> QUESTIONS =
      new TupleTag<>("questions");
  public static final TupleTag<KV<Integer, Block<ResolvedLinks>>> SECTION_LINKS =
      new TupleTag<>("section-links");
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies");

  private final SiteSnapshot site;
  private final Buckets buckets;

  private BuildGraph(SiteSnapshot site, Buckets buckets) {
    this.site = site;
    this.buckets = buckets;
  }

  public static BuildGraph of(SiteSnapshot site, Buckets buckets) {
    return new BuildGraph(site, buckets);
  }

  @Override
  public PCollectionTuple expand(PCollectionTuple input) {
    PCollectionTuple graph =
        PCollectionTuple.of(PAGES, input.get(PAGES))
            .and(LINKS, input.get(LINKS))
            .and(INCOMING, input.get(INCOMING))
            .and(SEQUENCES, input.get(SEQUENCES))
            .and(RELATED, input.get(RELATED))
            .apply("GroupByBucket", GroupBlocks.byBucket())
            .apply(
                "Classify",
                ParDo.of(new ClassifyFn(site, buckets))
                    .withOutputTags(
                        NEIGHBOURHOODS,
                        TupleTagList.of(FILTERS).and(QUESTIONS).and(SECTION_LINKS).and(TALLIES)));
    graph.get(NEIGHBOURHOODS).setCoder(BlockCoder.keyed());
    graph.get(FILTERS).setCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()));
    graph.get(QUESTIONS).setCoder(BlockCoder.keyed());
    graph.get(SECTION_LINKS).setCoder(BlockCoder.keyed());
    graph.get(TALLIES).setCoder(WireCoder.of(Tally.WIRE));
    return graph;
  }

  private static final class ClassifyFn
      extends DoFn<KV<Integer, Iterable<Block<?>>>, KV<Integer, Block<Neighbourhood>>> {
    private static final long serialVersionUID = 1;

    private final StageMetrics metrics = StageMetrics.of("graph");
    private final Counter islands = StageMetrics.counter("graph", "islands");
    private final Counter connected = StageMetrics.counter("graph", "connected");
    private final SiteSnapshot site;
    private final Buckets buckets;

    ClassifyFn(SiteSnapshot site, Buckets buckets) {
      this.site = site;
      this.buckets = buckets;
    }

    @ProcessElement
    public void classify(@Element KV<Integer, Iterable<Block<?>>> bucket, MultiOutputReceiver out) {
      metrics.atWork();
      Collection<Node> nodes = nodes(BlockGroup.of(bucket.getValue())).values();
      metrics.elements(nodes.size());
      int own = bucket.getKey();
      out.get(FILTERS).output(KV.of(own, filter(nodes).toBytes()));
      Set<String> shown = new HashSet<>();
      try (BlockWriter<Neighbourhood> neighbourhoods =
              new BlockWriter<>(Neighbourhood.WIRE, out.get(NEIGHBOURHOODS));
          BlockWriter<ResolvedLinks> sections =
              new BlockWriter<>(ResolvedLinks.WIRE, out.get(SECTION_LINKS))) {
        for (Node node : nodes) {
          if (!node.page().isContent()) {
            sections.add(own, node.neighbourhood().links());
          } else if (node.needsJoin()) {
            Neighbourhood neighbourhood = node.neighbourhood();
            neighbourhoods.add(own, neighbourhood);
            shown.addAll(neighbourhood.shown());
          }
        }
      }
      ask(shown, own, out);
      out.get(TALLIES).output(tally(nodes));
    }

    private Map<String, Node> nodes(BlockGroup group) {
      MenuTargets menus = new MenuTargets(site.load());
      Map<String, Node> nodes = new LinkedHashMap<>();
      for (PageRef page : group.records(PageRef.WIRE)) {
        nodes.put(page.key(), new Node(page, site.load(), menus.contain(page)));
      }
      add(nodes, group, ResolvedLinks.WIRE, ResolvedLinks::key, Node::links);
      add(nodes, group, Incoming.WIRE, Incoming::to, Node::incoming);
      add(nodes, group, Sequence.WIRE, Sequence::key, Node::sequence);
      add(nodes, group, RelatedPages.WIRE, RelatedPages::key, Node::related);
      return nodes;
    }

    private static <T> void add(
        Map<String, Node> nodes,
        BlockGroup group,
        Wire<T> wire,
        Function<T, String> key,
        BiConsumer<Node, T> adder) {
      for (T record : group.records(wire)) {
        Node node = nodes.get(key.apply(record));
        if (node == null) {
          throw new IllegalStateException("an edge leads to " + key.apply(record) + ", no page");
        }
        adder.accept(node, record);
      }
    }

    private static ConnectivityFilter filter(Collection<Node> nodes) {
      List<Node> connected = nodes.stream().filter(Node::needsJoin).toList();
      ConnectivityFilter filter = new ConnectivityFilter(connected.size());
      connected.forEach(node -> filter.add(node.page().key()));
      return filter;
    }

    private void ask(Set<String> keys, int own, MultiOutputReceiver out) {
      try (BlockWriter<Question> questions = new BlockWriter<>(Question.WIRE, out.get(QUESTIONS))) {
        for (String key : keys) {
          Fingerprint name = Fingerprint.of(key);
          questions.add(buckets.of(name), new Question(name, own));
        }
      }
    }

    private Tally tally(Collection<Node> nodes) {
      List<PageClass> classes =
          nodes.stream().filter(node -> node.page().isContent()).map(Node::pageClass).toList();
      long islands = classes.stream().filter(c -> c == PageClass.ISLAND).count();
      this.islands.inc(islands);
      connected.inc(classes.size() - islands);
      long hubs = classes.stream().filter(c -> c == PageClass.HUB).count();
      return new Tally(
          Map.of(
              "pages",
              (long) classes.size(),
              "islands",
              islands,
              "connected",
              classes.size() - islands,
              "hubs",
              hubs,
              Tally.SEQUENCES,
              nodes.stream().filter(Node::showsSequence).count(),
              "homePage",
              nodes.stream().filter(ClassifyFn::isWrittenHome).count()));
    }

    /** Whether an author wrote the page that the site's own address shows. */
    private static boolean isWrittenHome(Node node) {
      PageRef page = node.page();
      return page.url().equals("/") && !page.body().equals(BodyLocation.NONE);
    }
  }
}
