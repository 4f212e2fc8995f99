package io.atoll.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BareLoopTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void writesEveryPageWhereABuildWould() {
    Path output = folder.resolve("out");
    String site = folder.resolve("site").toString();
    GenerateSite.execute("--folder", site, "--pages", "5");
    assertThat(BareLoop.execute(site, "--output", output.toString())).isZero();
    for (int page = 0; page < 5; page++) {
      assertThat(output.resolve("posts/b0000/page-0000000" + page + "/index.html"))
          .content()
          .contains("<h1>", "<h2", "Posts</a>");
    }
  }
}
