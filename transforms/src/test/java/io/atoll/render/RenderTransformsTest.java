package io.atoll.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.bucket.Block;
import io.atoll.bucket.Buckets;
import io.atoll.bucket.Fact;
import io.atoll.bucket.SampleBlocks;
import io.atoll.bucket.WireCoder;
import io.atoll.model.BodyLocation;
import io.atoll.model.Encoded;
import io.atoll.model.Fingerprint;
import io.atoll.model.ListPage;
import io.atoll.model.Navigation;
import io.atoll.model.Neighbourhood;
import io.atoll.model.OutputFile;
import io.atoll.model.PageEdges;
import io.atoll.model.PageRef;
import io.atoll.model.ResolvedLinks;
import io.atoll.model.SamplePages;
import io.atoll.model.TermRef;
import io.atoll.store.PageStore;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SampleSites;
import io.atoll.store.SiteFolders;
import io.atoll.store.SiteIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderTransformsTest {
  private static final PageRef BROKEN =
      SamplePages.page("broken").template("broken.html").body(BodyLocation.NONE).make();

  private final Path folder;
  private final Pipeline pipeline = Pipeline.create();
  private final SampleSite site =
      new SampleSite()
          .with("page.html", "{{ page.title }}: {{ page.content }}")
          .with("broken.html", "{% include 'none.html' %}")
          .with("section.html", "{{ paginator.number }} of {{ paginator.total_pages }}")
          .with(
              "around.html",
              "{{ page.previous.title }} {{ page.related[0].title }} {{ page.terms[0].name }}")
          .with("404.html", "lost");
  private final BodyLocation stored;

  RenderTransformsTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    try (PageStore.Writer writer =
        new PageStore(folder.resolve("state/store").toString()).write("0.bodies")) {
      stored = writer.append(SampleSite.body("<p>Body</p>"));
    }
  }

  @Test
  void islandsAreRenderedFromTheStoreAndMistakesAreFailures() throws IOException {
    PageRef island = SamplePages.page("docs/a").title("A & B").body(stored).make();
    PCollectionTuple rendered = pages(island, BROKEN).apply(RenderIslands.in(context()));
    PAssert.that(files(rendered))
        .containsInAnyOrder("docs/a/index.html true", "broken/index.html false");
    PAssert.that(
            rendered
                .get(RenderTags.FAILURES)
                .apply(MapElements.into(TypeDescriptors.strings()).via(f -> f.file())))
        .containsInAnyOrder("templates/broken.html");
    pipeline.run();
    assertThat(staged("docs/a/index.html")).isEqualTo("A &amp; B: <p>Body</p>");
  }

  @Test
  void connectedPagesAreRenderedWithWhatTheyShow() throws IOException {
    PageRef page =
        SamplePages.page("a").template("around.html").term("tags", "java").body(stored).make();
    PageRef above = SamplePages.page("b").title("Above").make();
    PageRef related = SamplePages.page("c").title("Related").make();
    Neighbourhood around =
        new Neighbourhood(
            "a",
            new ResolvedLinks("a", List.of()),
            List.of("c"),
            null,
            "b",
            null,
            List.of(),
            0,
            PageEdges.NONE);
    PCollectionTuple rendered =
        PCollectionTuple.of(RenderConnected.PAGES, pages(page))
            .and(
                RenderConnected.NEIGHBOURHOODS,
                SampleBlocks.create(
                    pipeline, "Around", Neighbourhood.WIRE, n -> 0, List.of(around)))
            .and(
                RenderConnected.NEIGHBOURS,
                SampleBlocks.create(
                    pipeline,
                    "Others",
                    Fact.wire(Encoded.wire(PageRef.WIRE)),
                    f -> 0,
                    List.of(fact(above), fact(related))))
            .and(
                RenderConnected.TERM_NAMES,
                SampleBlocks.create(
                    pipeline,
                    "Names",
                    TermRef.WIRE,
                    t -> 0,
                    List.of(new TermRef("tags", "java", "JAVA"))))
            .apply(RenderConnected.in(context()));
    PAssert.that(files(rendered)).containsInAnyOrder("a/index.html true");
    pipeline.run();
    assertThat(staged("a/index.html")).isEqualTo("Above Related JAVA");
  }

  @Test
  void listsHaveAFeedBesideTheirFirstPage() throws IOException {
    PageRef owner = SamplePages.of(PageRef.Kind.SECTION, "docs").body(BodyLocation.NONE).make();
    List<PageRef> entries =
        List.of(SamplePages.page("docs/a").date("2024-01-01").body(stored).make());
    List<ListPage> lists =
        List.of(
            new ListPage(owner, 1, 2, 2, entries, entries, List.of(), false),
            new ListPage(owner, 2, 2, 2, entries, List.of(), List.of(), false));
    PCollectionTuple rendered =
        SampleBlocks.create(pipeline, "Lists", ListPage.WIRE, list -> 0, lists)
            .apply(
                RenderLists.in(
                    context(),
                    SampleBlocks.create(
                            pipeline, "SectionLinks", ResolvedLinks.WIRE, l -> 0, List.of())
                        .apply("LinksView", View.asList())));
    PAssert.that(files(rendered))
        .containsInAnyOrder(
            "docs/index.html true", "docs/index.xml true", "docs/page/2/index.html true");
    pipeline.run();
    assertThat(staged("docs/page/2/index.html")).isEqualTo("2 of 2");
    assertThat(staged("docs/index.xml")).contains("https://example.org/docs/a/");
  }

  @Test
  void redirectsStandAtTheAliases() throws IOException {
    PageRef page = SamplePages.page("a").alias("/old/").alias("/older.html").make();
    PCollectionTuple rendered = pages(page).apply(RenderRedirects.in(context()));
    PAssert.that(files(rendered)).containsInAnyOrder("old/index.html true", "older.html true");
    pipeline.run();
    assertThat(staged("old/index.html")).contains("https://example.org/a/");
  }

  @Test
  void specialFilesYieldToThoseOfTheAuthor() throws IOException {
    Files.createDirectories(folder.resolve("static"));
    Files.writeString(folder.resolve("static/robots.txt"), "own");
    PCollectionTuple rendered = pipeline.apply(RenderSpecial.in(context()));
    PAssert.that(files(rendered)).containsInAnyOrder("404.html true");
    pipeline.run();
    assertThat(staged("404.html")).isEqualTo("lost");
  }

  @Test
  void sitemapsHoldPagesAndFirstPagesOfLists() throws IOException {
    PageRef owner = SamplePages.of(PageRef.Kind.SECTION, "docs").make();
    PCollectionTuple written =
        PCollectionTuple.of(
                WriteSitemaps.PAGES, pages(SamplePages.page("ä").date("2024-01-02").make(), owner))
            .and(
                WriteSitemaps.LISTS,
                SampleBlocks.create(
                    pipeline,
                    "Lists",
                    ListPage.WIRE,
                    list -> 0,
                    List.of(
                        new ListPage(owner, 1, 2, 2, List.of(), List.of(), List.of(), false),
                        new ListPage(owner, 2, 2, 2, List.of(), List.of(), List.of(), false))))
            .apply(WriteSitemaps.in(context(), 10));
    PAssert.that(files(written)).containsInAnyOrder("sitemap-1.xml true", "sitemap.xml true");
    pipeline.run();
    assertThat(staged("sitemap-1.xml"))
        .containsOnlyOnce("<loc>https://example.org/docs/</loc>")
        .containsOnlyOnce("<loc>https://example.org/%C3%A4/</loc>")
        .doesNotContain("page/2");
    assertThat(staged("sitemap.xml")).contains("<loc>https://example.org/sitemap-1.xml</loc>");
  }

  @Test
  void pagesAreIndexedByTheirBucket() {
    SiteIndex index = new SiteIndex(folder.resolve("index").toString());
    PCollection<KV<Integer, Block<PageRef>>> pages = pages(SamplePages.page("a").make());
    PAssert.that(pages.apply("Index", IndexPages.into(index)))
        .containsInAnyOrder(SiteIndex.bucket(0));
    pipeline.run();
    assertThat(index.read(SiteIndex.bucket(0), PageRef.WIRE)).hasSize(1);
  }

  private RenderContext context() {
    SiteFolders folders = SampleSites.folders(folder);
    return RenderContext.of(
        SampleSites.snapshot(site.site(), folder.resolve("state")),
        folders,
        new Buckets(1),
        store(),
        new SiteIndex(state()),
        new PublishedFiles(folders),
        pipeline
            .apply(
                "Navigation", Create.of(Navigation.EMPTY).withCoder(WireCoder.of(Navigation.WIRE)))
            .apply("NavigationView", View.asList()),
        List.of());
  }

  private String state() {
    return folder.resolve("state").toString();
  }

  private PageStore store() {
    return new PageStore(folder.resolve("state/store").toString());
  }

  private String staged(String path) throws IOException {
    return Files.readString(folder.resolve("state/staging").resolve(path));
  }

  private PCollection<KV<Integer, Block<PageRef>>> pages(PageRef... pages) {
    return SampleBlocks.create(pipeline, "Pages", PageRef.WIRE, page -> 0, List.of(pages));
  }

  private static Fact<Encoded<PageRef>> fact(PageRef page) {
    return new Fact<>(Fingerprint.of(page.key()), Encoded.of(page, PageRef.WIRE));
  }

  /** Each file as its path and whether there is new content. */
  private static PCollection<String> files(PCollectionTuple rendered) {
    return SampleBlocks.records("Files", rendered.get(RenderTags.FILES), OutputFile.WIRE)
        .apply(
            "Describe",
            MapElements.into(TypeDescriptors.strings())
                .via(file -> file.path() + " " + file.isNew()));
  }
}
