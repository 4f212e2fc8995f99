package io.atoll.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.bucket.Buckets;
import io.atoll.bucket.SampleBlocks;
import io.atoll.model.Asset;
import io.atoll.model.Failure;
import io.atoll.model.SourceFile;
import io.atoll.store.SampleSites;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoverSourcesTest {
  private final Path site;

  DiscoverSourcesTest(@TempDir Path site) {
    this.site = site;
  }

  @Test
  void putsOutSourcesAssetsAndFailures() throws IOException {
    new Found(site)
        .with("content/a.md", "content/docs/b.md", "content/c.png", "static/d.css")
        .link("content/e.md", "none.md");
    SiteFolders folders = SampleSites.folders(site);
    Pipeline pipeline = Pipeline.create();
    PCollectionTuple found =
        pipeline.apply(DiscoverSources.of(folders, new Buckets(3), List.of("theme.css")));
    PAssert.that(
            SampleBlocks.records("Sources", found.get(DiscoverSources.SOURCES), SourceFile.WIRE)
                .apply(MapElements.into(TypeDescriptors.strings()).via(SourceFile::key)))
        .containsInAnyOrder("", "a", "docs", "docs/b");
    PAssert.that(
            SampleBlocks.records("Assets", found.get(DiscoverSources.ASSETS), Asset.WIRE)
                .apply(MapElements.into(TypeDescriptors.strings()).via(Asset::path)))
        .containsInAnyOrder("c.png", "d.css", "theme.css");
    PAssert.that(
            found
                .get(DiscoverSources.FAILURES)
                .apply(MapElements.into(TypeDescriptors.strings()).via(Failure::file)))
        .containsInAnyOrder("content/e.md");
    pipeline.run();
    assertThat(DiscoverSources.measure(folders).pages()).isEqualTo(3);
  }
}
