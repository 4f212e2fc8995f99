package io.atoll.graph;

import io.atoll.bucket.Block;
import io.atoll.bucket.Buckets;
import io.atoll.bucket.Question;
import io.atoll.bucket.SampleBlocks;
import io.atoll.model.Asset;
import io.atoll.model.BrokenLink;
import io.atoll.model.Demand;
import io.atoll.model.EdgeKind;
import io.atoll.model.Fingerprint;
import io.atoll.model.Incoming;
import io.atoll.model.ListPage;
import io.atoll.model.Neighbourhood;
import io.atoll.model.PageLink.Form;
import io.atoll.model.PageLink.Target;
import io.atoll.model.PageLinks;
import io.atoll.model.PageRef;
import io.atoll.model.RelatedPages;
import io.atoll.model.ResolvedLinks;
import io.atoll.model.SamplePages;
import io.atoll.model.Sequence;
import io.atoll.model.Tally;
import io.atoll.store.SampleSites;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphTransformsTest {
  private static final Buckets BUCKETS = new Buckets(3);
  private static final List<PageRef> PAGES =
      List.of(
          SamplePages.of(PageRef.Kind.HOME, "").make(),
          SamplePages.page("a").make(),
          SamplePages.page("b").term("tags", "Java").make(),
          SamplePages.page("island").make());

  private final Path folder;
  private final Pipeline pipeline = Pipeline.create();

  GraphTransformsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void resolvesLinksToPagesFilesAndGeneratedLists() {
    PageLinks links =
        LinkResolverTest.page(
            "a",
            LinkResolverTest.link(Form.MARKDOWN, "b.md"),
            LinkResolverTest.link(Form.MARKDOWN, "pic.png"),
            LinkResolverTest.link(Form.MARKDOWN, "/tags/java/"),
            LinkResolverTest.link(Form.MARKDOWN, "/sitemap.xml"),
            LinkResolverTest.link(Form.MARKDOWN, "/index.xml"),
            LinkResolverTest.link(Form.MARKDOWN, "none"));
    PageRef home = SamplePages.of(PageRef.Kind.HOME, "").url("/").title("Home").make();
    PageRef java =
        SamplePages.of(PageRef.Kind.TERM, "tags/java").url("/tags/java/").title("Java").make();
    Asset picture = new Asset(Asset.Origin.CONTENT, "pic.png", "pic.png", "content/pic.png");
    PCollectionTuple resolved =
        PCollectionTuple.of(ResolveLinks.PAGES, pages())
            .and(
                ResolveLinks.LINKS,
                SampleBlocks.create(
                    pipeline, "Links", PageLinks.WIRE, l -> BUCKETS.of(l.key()), List.of(links)))
            .and(
                ResolveLinks.ASSETS,
                SampleBlocks.create(pipeline, "Assets", Asset.WIRE, a -> 2, List.of(picture)))
            .and(
                ResolveLinks.LISTS,
                SampleBlocks.create(
                    pipeline, "Lists", ListPage.WIRE, l -> 0, List.of(list(java), list(home))))
            .apply(
                ResolveLinks.of(
                    new SampleSites().demanding(Demand.BACKLINKS).snapshot(folder), BUCKETS));
    PAssert.that(
            SampleBlocks.records(
                "Resolved", resolved.get(ResolveLinks.RESOLVED), ResolvedLinks.WIRE))
        .containsInAnyOrder(
            new ResolvedLinks(
                "a",
                Arrays.asList(
                    new Target(true, "b", "/b/", "b"),
                    Target.file("/pic.png"),
                    new Target(false, "", "/tags/java/", "Java"),
                    Target.file("/sitemap.xml"),
                    Target.file("/index.xml"),
                    null)));
    PAssert.that(SampleBlocks.records("Edges", resolved.get(ResolveLinks.INCOMING), Incoming.WIRE))
        .containsInAnyOrder(new Incoming("b", EdgeKind.LINK, 1, 1, List.of("a")));
    PAssert.that(resolved.get(ResolveLinks.BROKEN))
        .containsInAnyOrder(new BrokenLink("content/a.md", 7, "none"));
    PAssert.that(total(resolved.get(ResolveLinks.TALLIES)))
        .containsInAnyOrder(new Tally(Map.of("links", 1L, "brokenLinks", 1L)));
    pipeline.run();
  }

  private static ListPage list(PageRef owner) {
    return new ListPage(owner, 1, 1, 0, List.of(), List.of(), List.of(), false);
  }

  @Test
  void tellsIslandsFromConnectedPages() {
    List<ResolvedLinks> links =
        List.of(
            new ResolvedLinks("a", List.of(new Target(true, "b", "/b/", "b"))),
            new ResolvedLinks("", List.of(new Target(true, "b", "/b/", "b"))));
    PCollectionTuple graph =
        graph(
            links,
            List.of(new Incoming("b", EdgeKind.LINK, 10, 1, List.of("a"))),
            List.of(new RelatedPages("b", List.of("a"), null)));
    PAssert.that(
            SampleBlocks.records("Around", graph.get(BuildGraph.NEIGHBOURHOODS), Neighbourhood.WIRE)
                .apply(MapElements.into(TypeDescriptors.strings()).via(n -> n.key() + n.shown())))
        .containsInAnyOrder("a[]", "b[a, a]");
    PAssert.that(SampleBlocks.records("Asked", graph.get(BuildGraph.QUESTIONS), Question.WIRE))
        .containsInAnyOrder(new Question(Fingerprint.of("a"), BUCKETS.of("b")));
    PAssert.that(
            SampleBlocks.records("Lists", graph.get(BuildGraph.SECTION_LINKS), ResolvedLinks.WIRE))
        .containsInAnyOrder(links.get(1));
    PAssert.that(total(graph.get(BuildGraph.TALLIES)))
        .containsInAnyOrder(
            new Tally(
                Map.of(
                    "pages",
                    3L,
                    "islands",
                    1L,
                    "connected",
                    2L,
                    "hubs",
                    1L,
                    "homePage",
                    1L,
                    Tally.SEQUENCES,
                    0L)));
    pipeline.run();
  }

  private PCollectionTuple graph(
      List<ResolvedLinks> links, List<Incoming> incoming, List<RelatedPages> related) {
    return PCollectionTuple.of(BuildGraph.PAGES, pages())
        .and(
            BuildGraph.LINKS,
            SampleBlocks.create(
                pipeline, "Links", ResolvedLinks.WIRE, l -> BUCKETS.of(l.key()), links))
        .and(
            BuildGraph.INCOMING,
            SampleBlocks.create(
                pipeline, "Edges in", Incoming.WIRE, e -> BUCKETS.of(e.to()), incoming))
        .and(
            BuildGraph.SEQUENCES,
            SampleBlocks.create(pipeline, "Sequences", Sequence.WIRE, s -> 0, List.of()))
        .and(
            BuildGraph.RELATED,
            SampleBlocks.create(
                pipeline, "Related", RelatedPages.WIRE, r -> BUCKETS.of(r.key()), related))
        .apply(
            BuildGraph.of(new SampleSites().demanding(Demand.BACKLINKS).snapshot(folder), BUCKETS));
  }

  private PCollection<KV<Integer, Block<PageRef>>> pages() {
    return SampleBlocks.create(
        pipeline, "Pages", PageRef.WIRE, page -> BUCKETS.of(page.key()), PAGES);
  }

  private static PCollection<Tally> total(PCollection<Tally> tallies) {
    SerializableFunction<Iterable<Tally>, Tally> sum =
        each -> {
          Tally total = new Tally(Map.of());
          for (Tally tally : each) {
            total = total.plus(tally);
          }
          return total;
        };
    return tallies.apply(Combine.globally(sum).withoutDefaults());
  }
}
