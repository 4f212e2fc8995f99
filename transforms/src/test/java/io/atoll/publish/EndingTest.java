package io.atoll.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.model.BrokenLink;
import io.atoll.model.Failure;
import io.atoll.model.Tally;
import io.atoll.store.SampleSites;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndingTest {
  private static final Failure FAILURE = new Failure("content/a.md", 3, "is wrong; mend it");

  private static final Tally NOTHING = new Tally(Map.of());

  private final Path folder;

  EndingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void isReadAsItWasWrittenUntilItIsForgotten() throws IOException {
    SiteFolders folders = SampleSites.folders(folder);
    Files.createDirectories(folder.resolve("state"));
    Ending ending =
        new Ending(
            "",
            Tally.of("pages", 3),
            List.of(FAILURE),
            List.of(new BrokenLink("content/a.md", 4, "b.md")),
            SiteChanges.NONE);
    ending.write(folders);
    assertThat(Ending.read(folders)).isEqualTo(ending);
    Ending.forget(folders);
    Ending.forget(folders);
    assertThatThrownBy(() -> Ending.read(folders)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void gateRefusesMoreFailuresThanAllowed() {
    assertThat(
            new Gate(0, false).refusal(Tally.of("pages", 1), List.of(), NOTHING, SiteChanges.NONE))
        .isEmpty();
    assertThat(
            new Gate(1, false)
                .refusal(Tally.of("pages", 1), List.of(FAILURE), NOTHING, SiteChanges.NONE))
        .isEmpty();
    assertThat(
            new Gate(0, false)
                .refusal(Tally.of("pages", 1), List.of(FAILURE), NOTHING, SiteChanges.NONE))
        .isEqualTo("1 failures, and --max-failures allows 0");
  }

  @Test
  void gateRefusesBrokenLinksOnlyWhenStrict() {
    Tally broken = Tally.of("brokenLinks", 2);
    assertThat(new Gate(0, false).refusal(broken, List.of(), NOTHING, SiteChanges.NONE)).isEmpty();
    assertThat(new Gate(0, true).refusal(broken, List.of(), NOTHING, SiteChanges.NONE))
        .contains("2 broken links");
    assertThat(
            new Gate(0, true).refusal(Tally.of("links", 9), List.of(), NOTHING, SiteChanges.NONE))
        .isEmpty();
  }
}
