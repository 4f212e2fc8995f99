package io.atoll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.bucket.SampleBlocks;
import io.atoll.model.Asset;
import io.atoll.model.Asset.Origin;
import io.atoll.model.Failure;
import io.atoll.model.OutputFile;
import io.atoll.site.Theme;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SampleSites;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyAssetsTest {
  private final Path folder;

  CopyAssetsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void copiesFromEveryOriginAndNamesWhatItCannotCopy() throws IOException {
    SiteFolders folders = SampleSites.folders(folder);
    Files.createDirectories(folders.content().resolve("trip"));
    Files.createDirectories(folders.statics());
    Files.write(folders.content().resolve("trip/a.png"), new byte[] {0, 1, (byte) 255});
    Files.writeString(folders.statics().resolve("b.css"), "b {}");
    String themeFile = Theme.files().get(0);
    Pipeline pipeline = Pipeline.create();
    PCollectionTuple copied =
        SampleBlocks.create(
                pipeline,
                "Assets",
                Asset.WIRE,
                asset -> 0,
                List.of(
                    new Asset(Origin.CONTENT, "trip/a.png", "tour/a.png", "content/trip/index.md"),
                    new Asset(Origin.STATIC, "b.css", "b.css", "static/b.css"),
                    new Asset(Origin.STATIC, "gone.css", "gone.css", "static/gone.css"),
                    new Asset(Origin.THEME, themeFile, themeFile, "theme")))
            .apply(CopyAssets.of(folders, new PublishedFiles(folders), true));
    PAssert.that(
            SampleBlocks.records("Files", copied.get(CopyAssets.FILES), OutputFile.WIRE)
                .apply(
                    MapElements.into(TypeDescriptors.strings())
                        .via(file -> file.path() + " " + file.isNew())))
        .containsInAnyOrder("tour/a.png true", "b.css true", "gone.css false", themeFile + " true");
    PAssert.that(
            copied
                .get(CopyAssets.FAILURES)
                .apply(MapElements.into(TypeDescriptors.strings()).via(Failure::file)))
        .containsInAnyOrder("static/gone.css");
    pipeline.run();
    assertThat(folders.stagingFolder().resolve("tour/a.png"))
        .hasBinaryContent(new byte[] {0, 1, -1});
    assertThat(folders.stagingFolder().resolve("b.css")).hasContent("b {}");
  }
}
