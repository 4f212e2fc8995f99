package io.atoll.parse;

import static io.atoll.model.SourceFile.Form.ABSENT_INDEX;
import static io.atoll.model.SourceFile.Form.BUNDLE;
import static io.atoll.model.SourceFile.Form.INDEX;
import static io.atoll.model.SourceFile.Form.SINGLE;

import io.atoll.bucket.Buckets;
import io.atoll.bucket.SampleBlocks;
import io.atoll.model.Asset;
import io.atoll.model.Failure;
import io.atoll.model.PageLinks;
import io.atoll.model.PageRef;
import io.atoll.model.Reuse;
import io.atoll.model.SourceFile;
import io.atoll.site.Site;
import io.atoll.site.SiteLoader;
import io.atoll.store.PageStore;
import io.atoll.store.SampleSites;
import io.atoll.store.SiteFolders;
import io.atoll.store.SiteSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseTransformsTest {
  private static final Buckets BUCKETS = new Buckets(2);

  private final Path folder;
  private final Pipeline pipeline = Pipeline.create();

  ParseTransformsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void parsesEachSourceOnceWithWhatItInherits() {
    new Pages(folder)
        .file("content/docs/_index.md", "---\ncascade: {color: red}\n---\nDocs")
        .file("content/docs/a.md", "---\ntitle: A\n---\n[b](b.md)")
        .file("content/trip/index.md", "# Trip")
        .file("content/draft.md", "---\ndraft: true\n---\n");
    PCollectionTuple parsed =
        parse(
            source("_index.md", "", ABSENT_INDEX),
            source("docs/_index.md", "docs", INDEX),
            source("docs/a.md", "docs/a", SINGLE),
            source("draft.md", "draft", SINGLE),
            source("trip/index.md", "trip", BUNDLE, "map.png"));
    PAssert.that(described(parsed))
        .containsInAnyOrder(
            " HOME {}",
            "docs SECTION {\"color\":\"red\"}",
            "docs/a PAGE {\"color\":\"red\"}",
            "trip PAGE {}");
    PAssert.that(
            SampleBlocks.records("Links", parsed.get(ParsePages.LINKS), PageLinks.WIRE)
                .apply(
                    MapElements.into(TypeDescriptors.strings())
                        .via(links -> links.key() + " " + links.links().get(0).target())))
        .containsInAnyOrder("docs/a b.md");
    PAssert.that(
            SampleBlocks.records("Assets", parsed.get(ParsePages.ASSETS), Asset.WIRE)
                .apply(MapElements.into(TypeDescriptors.strings()).via(Asset::path)))
        .containsInAnyOrder("trip/map.png");
    PAssert.that(parsed.get(ParsePages.FAILURES)).empty();
    pipeline.run();
  }

  @Test
  void everyMistakeIsAFailureAndTheOthersGoOn() {
    new Pages(folder)
        .file("content/bad.md", "---\ntitle: [\n---\n")
        .file("content/_index.md", "---\ncascade: [\n---\n")
        .file("content/good.md", "good")
        .file("content/good.markdown", "twin");
    PCollectionTuple parsed =
        parse(
            source("bad.md", "bad", SINGLE),
            source("_index.md", "", INDEX),
            source("gone.md", "gone", SINGLE),
            source("good.md", "good", SINGLE),
            source("good.markdown", "good", SINGLE));
    PAssert.that(described(parsed)).containsInAnyOrder("good PAGE {}");
    PAssert.that(files(parsed.get(ParsePages.FAILURES)))
        .containsInAnyOrder(
            "content/bad.md", "content/_index.md", "content/gone.md", "content/good.md");
    pipeline.run();
  }

  private PCollectionTuple parse(SourceFile... sources) {
    Site.Selection selection = new Site.Selection(false, false, false, Pages.NOW);
    SiteSnapshot site =
        SampleSites.snapshot(SiteLoader.load(folder, selection), folder.resolve("state"));
    SiteFolders folders = SampleSites.folders(folder);
    var blocks =
        SampleBlocks.create(
            pipeline, "Sources", SourceFile.WIRE, file -> BUCKETS.of(file.key()), List.of(sources));
    var cascades = blocks.apply(ReadCascades.of(site, folders));
    return blocks.apply(ParsePages.remembering(memory(), site, folders, BUCKETS, cascades));
  }

  private SourceMemory memory() {
    String memory = folder.resolve("state/sources").toString();
    return SourceMemory.in(memory, store(), Reuse.UNCHANGED, System.currentTimeMillis());
  }

  private PageStore store() {
    return new PageStore(folder.resolve("state/store").toString());
  }

  /** Each page as {@code key KIND params}. */
  private PCollection<String> described(PCollectionTuple parsed) {
    PageStore store = store();
    SerializableFunction<PageRef, String> describe =
        page -> page.key() + " " + page.kind() + " " + params(page, store);
    return SampleBlocks.records("Pages", parsed.get(ParsePages.PAGES), PageRef.WIRE)
        .apply("Describe", MapElements.into(TypeDescriptors.strings()).via(describe));
  }

  private static String params(PageRef page, PageStore store) {
    try (PageStore.Reader reader = store.read()) {
      return reader.at(page.body()).params();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PCollection<String> files(PCollection<Failure> failures) {
    return failures.apply("Files", MapElements.into(TypeDescriptors.strings()).via(Failure::file));
  }

  private static SourceFile source(
      String path, String key, SourceFile.Form form, String... resources) {
    int slash = key.lastIndexOf('/');
    String section = slash < 0 ? "" : key.substring(0, slash);
    return new SourceFile(path, key, form, section, 0, 0, List.of(resources));
  }
}
