package io.atoll.pipeline.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.model.Failure;
import io.atoll.pipeline.sites.SiteBuild.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InvalidSiteTest {
  private final InvalidSite site =
      new InvalidSite("test").with("content/a.md", "x").fails("content/a.md", 2, "word");
  private final Path folder;

  InvalidSiteTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @MethodSource("io.atoll.pipeline.sites.InvalidSites#all")
  void everySiteCanBeWritten(InvalidSite each) throws IOException {
    assertThat(each.write(folder)).isDirectory();
  }

  @Test
  void namesAreUnique() {
    assertThat(InvalidSites.all().map(InvalidSite::toString)).doesNotHaveDuplicates();
  }

  @Test
  void acceptsTheExpectedFailure() throws Exception {
    site.check(ending(new Failure("content/a.md", 2, "A Word of advice")), folder);
  }

  @Test
  void rejectsAFailureOfAnotherFileLineOrMessage() {
    assertRejects(ending(new Failure("content/b.md", 2, "word")));
    assertRejects(ending(new Failure("content/a.md", 3, "word")));
    assertRejects(ending(new Failure("content/a.md", 2, "advice")));
  }

  @Test
  void rejectsABuildThatShowsWhatLiesOutside() {
    assertRejects(
        (from, to) -> {
          Files.createDirectories(to);
          Files.copy(from.resolve("../secret.md"), to.resolve("index.html"));
          return new Outcome(1, List.of(new Failure("content/a.md", 2, "word")));
        });
  }

  private void assertRejects(SiteBuild build) {
    assertThatThrownBy(() -> site.check(build, folder)).isInstanceOf(AssertionError.class);
  }

  private static SiteBuild ending(Failure failure) {
    return (from, to) -> new Outcome(1, List.of(failure));
  }
}
