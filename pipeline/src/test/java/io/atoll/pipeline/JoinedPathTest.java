package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.Buckets;
import io.atoll.discover.DiscoverSources;
import io.atoll.model.PageRef;
import io.atoll.model.SourceFile;
import io.atoll.parse.ParsePages;
import io.atoll.parse.ReadCascades;
import io.atoll.pipeline.compare.TreeComparison;
import io.atoll.publish.Gate;
import io.atoll.render.IndexPages;
import io.atoll.render.RenderConnected;
import io.atoll.render.RenderContext;
import io.atoll.render.RenderIslands;
import io.atoll.site.Site;
import io.atoll.site.SiteLoader;
import io.atoll.store.SiteFolders;
import io.atoll.store.SiteSnapshot;
import io.atoll.taxonomy.BuildNavigation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinedPathTest {
  private final Path folder;
  private final Path site;
  private final DirectBuild build;

  JoinedPathTest(@TempDir Path folder) {
    this.folder = folder;
    this.site = folder.resolve("site");
    this.build = DirectBuild.in(folder);
  }

  @Test
  void anIslandThatTakesTheJoinIsTheSame() throws IOException {
    write("content/a.md", "---\ntitle: A & B\ndate: 2020-02-02\n---\n## Text\n\n[away](gone.md)\n");
    write("content/docs/b/index.md", "# B\n\n{{< mark >}} ![picture](gone.png)\n");
    write("content/docs/c.md", "[mail](mailto:someone@example.org), [fragment](#there)\n");
    write("templates/shortcodes/mark.html", "<mark>marked</mark>");
    Pipeline pipeline = Pipeline.create(build.options());
    BuildPlan plan = plan();
    PCollection<KV<Integer, Block<PageRef>>> pages = parse(pipeline, plan);
    pages.apply("Alone", RenderIslands.in(context("alone", pages, plan)));
    PCollectionTuple.of(RenderConnected.PAGES, pages)
        .and(RenderConnected.NEIGHBOURHOODS, none(pipeline, "neighbourhoods"))
        .and(RenderConnected.NEIGHBOURS, none(pipeline, "neighbours"))
        .and(RenderConnected.TERM_NAMES, none(pipeline, "names"))
        .apply("Joined", RenderConnected.in(context("joined", pages, plan)));
    pipeline.run().waitUntilFinish();
    Path alone = folders("alone").stagingFolder();
    assertThat(alone.resolve("a/index.html")).exists();
    assertThat(alone.resolve("docs/b/index.html")).exists();
    assertThat(alone.resolve("docs/c/index.html")).exists();
    TreeComparison.assertSame(alone, folders("joined").stagingFolder());
  }

  private static <T> PCollection<KV<Integer, Block<T>>> none(Pipeline pipeline, String name) {
    return pipeline.apply("No-" + name, Create.empty(BlockCoder.<T>keyed()));
  }

  private static PCollection<KV<Integer, Block<PageRef>>> parse(Pipeline pipeline, BuildPlan plan) {
    PCollection<KV<Integer, Block<SourceFile>>> sources =
        pipeline
            .apply("Discover", DiscoverSources.of(plan.folders(), plan.buckets(), List.of()))
            .get(DiscoverSources.SOURCES);
    return sources
        .apply(
            "Parse",
            ParsePages.into(
                plan.store(),
                plan.site(),
                plan.folders(),
                plan.buckets(),
                sources.apply("Cascades", ReadCascades.of(plan.site(), plan.folders()))))
        .get(ParsePages.PAGES);
  }

  /** Renders what the plan has parsed into a staging folder of this name. */
  private RenderContext context(
      String name, PCollection<KV<Integer, Block<PageRef>>> pages, BuildPlan plan) {
    return RenderContext.of(
        plan.site(),
        folders(name),
        plan.buckets(),
        plan.store(),
        plan.index(),
        pages.apply("Navigation-" + name, BuildNavigation.of(plan.site())),
        pages
            .apply("Index-" + name, IndexPages.into(plan.index(), plan.site()))
            .apply("Indexed-" + name, View.asList()));
  }

  private SiteFolders folders(String state) {
    return new SiteFolders(
        site.toString(), build.output().toString(), folder.resolve(state).toString());
  }

  private BuildPlan plan() throws IOException {
    SiteFolders folders = folders("parsed");
    Files.createDirectories(folders.inState("store"));
    Site loaded = SiteLoader.load(site, new Site.Selection(false, false, false, DirectBuild.NOW));
    SiteSnapshot snapshot =
        SiteSnapshot.write(
            loaded.withAnalysis(Map.of("page.html", Set.of()), Set.of()),
            folders.inState("site").toString());
    return new BuildPlan(snapshot, folders, new Buckets(3), 3, new Gate(0, false));
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(site.resolve(file).getParent());
    Files.writeString(site.resolve(file), text);
  }
}
