package io.atoll.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.bucket.Block;
import io.atoll.bucket.Buckets;
import io.atoll.bucket.SampleBlocks;
import io.atoll.model.Demand;
import io.atoll.model.Incoming;
import io.atoll.model.ListPage;
import io.atoll.model.Navigation;
import io.atoll.model.PageRef;
import io.atoll.model.SamplePages;
import io.atoll.model.Sequence;
import io.atoll.model.Term;
import io.atoll.model.TermRef;
import io.atoll.store.SampleSites;
import io.atoll.store.SiteIndex;
import io.atoll.store.SiteSnapshot;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyTransformsTest {
  private static final Buckets BUCKETS = new Buckets(3);
  private static final List<PageRef> PAGES =
      List.of(
          SamplePages.of(PageRef.Kind.HOME, "").make(),
          SamplePages.of(PageRef.Kind.SECTION, "docs").make(),
          SamplePages.page("docs/a").date("2024-01-01").term("tags", "Java").make(),
          SamplePages.page("docs/b").date("2024-01-03").term("tags", "java").make(),
          SamplePages.page("docs/c").date("2024-01-02").term("tags", "Java").make());

  private final Path folder;
  private final Pipeline pipeline = Pipeline.create();

  TaxonomyTransformsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void buildsTheListsOfHomeSectionsAndTerms() {
    PCollectionTuple lists = lists(new SampleSites().pagerSize(2));
    PAssert.that(
            SampleBlocks.records("Lists", lists.get(BuildLists.LIST_PAGES), ListPage.WIRE)
                .apply(
                    MapElements.into(TypeDescriptors.strings()).via(TaxonomyTransformsTest::shown)))
        .containsInAnyOrder(
            "/ docs/b docs/c",
            "/docs/ docs/b docs/c",
            "/docs/page/2/ docs/a",
            "/tags/java/ docs/b docs/c",
            "/tags/java/page/2/ docs/a");
    PAssert.that(SampleBlocks.records("Terms", lists.get(BuildLists.TERMS), Term.WIRE))
        .containsInAnyOrder(new Term(new TermRef("tags", "java", "Java"), 3));
    PAssert.that(lists.get(BuildLists.SEQUENCES)).empty();
    PAssert.that(lists.get(BuildLists.INDEXED)).empty();
    pipeline.run();
  }

  @Test
  void sequencesConnectBothEnds() {
    PCollectionTuple lists = lists(new SampleSites().demanding(Demand.SEQUENCE));
    PAssert.that(SampleBlocks.records("Places", lists.get(BuildLists.SEQUENCES), Sequence.WIRE))
        .containsInAnyOrder(
            new Sequence("docs/b", null, "docs/c"),
            new Sequence("docs/c", "docs/b", "docs/a"),
            new Sequence("docs/a", "docs/c", null));
    PAssert.that(
            SampleBlocks.records("Edges", lists.get(BuildLists.INCOMING), Incoming.WIRE)
                .apply(MapElements.into(TypeDescriptors.strings()).via(Incoming::to)))
        .containsInAnyOrder("docs/c", "docs/b", "docs/a", "docs/c");
    pipeline.run();
  }

  @Test
  void writesTheRunsThatTemplatesStreamThrough() {
    SampleSites site = new SampleSites().demanding(Demand.ALL_PAGES, Demand.TERMS);
    PAssert.that(lists(site).get(BuildLists.INDEXED))
        .containsInAnyOrder(SiteIndex.ALL_PAGES, SiteIndex.termPages("tags/java"));
    pipeline.run();
    SiteIndex index = new SiteIndex(folder.toString());
    assertThat(index.read(SiteIndex.ALL_PAGES, PageRef.WIRE))
        .extracting(PageRef::key)
        .containsExactly("docs/b", "docs/c", "docs/a");
    assertThat(index.read(SiteIndex.termPages("tags/java"), PageRef.WIRE)).hasSize(3);
  }

  @Test
  void listsTheTermsOfEveryConfiguredTaxonomy() {
    SiteSnapshot site = new SampleSites().snapshot(folder);
    List<Term> terms =
        List.of(
            new Term(new TermRef("tags", "z", "Z"), 1), new Term(new TermRef("tags", "a", "A"), 2));
    PCollectionTuple listed =
        PCollectionTuple.of(
                ListTerms.TERMS,
                SampleBlocks.create(
                    pipeline, "Terms", Term.WIRE, term -> BUCKETS.of(term.ref().taxonomy()), terms))
            .and(ListTerms.PAGES, pages())
            .apply(ListTerms.of(site, BUCKETS, new SiteIndex(folder.toString())));
    PAssert.that(
            SampleBlocks.records("Lists", listed.get(ListTerms.LIST_PAGES), ListPage.WIRE)
                .apply(
                    MapElements.into(TypeDescriptors.strings()).via(TaxonomyTransformsTest::shown)))
        .containsInAnyOrder("/tags/ a=2 z=1", "/categories/");
    pipeline.run();
  }

  @Test
  void buildsTheNavigation() {
    PCollectionView<List<Navigation>> full =
        pages().apply(BuildNavigation.of(new SampleSites().snapshot(folder)));
    PAssert.that(
            pipeline.apply(Create.of(1)).apply(ParDo.of(new ShowFn(full)).withSideInputs(full)))
        .containsInAnyOrder("[, docs] 2024-01-03T00:00Z");
    pipeline.run();
  }

  private static final class ShowFn extends DoFn<Integer, String> {
    private static final long serialVersionUID = 1;
    private final PCollectionView<List<Navigation>> view;

    ShowFn(PCollectionView<List<Navigation>> view) {
      this.view = view;
    }

    @ProcessElement
    public void show(ProcessContext context) {
      Navigation navigation = context.sideInput(view).get(0);
      List<String> sections = navigation.sections().stream().map(PageRef::key).toList();
      context.output(sections + " " + navigation.buildDate());
    }
  }

  private PCollectionTuple lists(SampleSites site) {
    return pages()
        .apply(BuildLists.of(site.snapshot(folder), BUCKETS, new SiteIndex(folder.toString())));
  }

  private PCollection<KV<Integer, Block<PageRef>>> pages() {
    return SampleBlocks.create(
        pipeline, "Pages", PageRef.WIRE, page -> BUCKETS.of(page.key()), PAGES);
  }

  private static String shown(ListPage list) {
    StringBuilder shown = new StringBuilder(list.url());
    list.entries().forEach(page -> shown.append(' ').append(page.key()));
    list.terms()
        .forEach(t -> shown.append(' ').append(t.ref().slug()).append('=').append(t.count()));
    return shown.toString();
  }
}
