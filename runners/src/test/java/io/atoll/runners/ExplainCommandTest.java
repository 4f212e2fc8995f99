package io.atoll.runners;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.pipeline.SiteBuilder;
import io.atoll.runners.direct.DirectEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplainCommandTest {
  @TempDir private Path site = Path.of("");

  @BeforeEach
  void makeSite() throws IOException {
    Files.createDirectories(site.resolve("content/docs"));
    Files.writeString(site.resolve("content/alone.md"), "# Alone\n");
    Files.writeString(
        site.resolve("content/docs/from.md"), "---\ntags: [x]\n---\n# From\n\n[to](to.md)\n");
    Files.writeString(site.resolve("content/docs/to.md"), "---\ntags: [x]\n---\n# To\n");
  }

  @Test
  void aSiteThatHasNotBeenBuiltHasNoPages() {
    CommandLineRun run = run("explain", "alone", site.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).singleElement().asString().contains("build it first");
  }

  @Test
  void aPageIsExplainedByItsEdges() {
    build();
    CommandLineRun island = run("explain", "alone", site.toString());
    assertThat(island.out()).contains("class      island, degree 0.00", "edges out  none");
    CommandLineRun from = run("explain", "content/docs/from.md", site.toString());
    assertThat(from.exit()).isZero();
    assertThat(from.out())
        .contains(
            "edges out  1 link, 1 term, 1 related",
            "edges in   1 related",
            "links to   /docs/to/",
            "related    docs/to");
    assertThat(from.out().get(from.out().size() - 2))
        .matches("published  docs/from/index.html \\(\\d+ bytes\\)");
    assertThat(from.out().get(from.out().size() - 1))
        .startsWith("rendered   by the last build")
        .contains("not published before");
  }

  @Test
  void whyAPageWasRenderedOrNotIsTold() throws IOException {
    build();
    write("alone.md", "# Alone\n\nEdited.\n");
    build();
    assertThat(rendered("alone")).startsWith("rendered   by the last build").contains("its source");
    assertThat(rendered("docs/to"))
        .startsWith("rendered   not by the last build")
        .contains("all that it shows is as it was");
    write("docs/to.md", "---\ntags: [x]\n---\n# Elsewhere\n");
    build();
    assertThat(rendered("docs/to")).contains("by the last build", "its title");
    assertThat(rendered("docs/from"))
        .contains("by the last build", "links to has another", "its related pages")
        .doesNotContain("its title, ");
    build();
    assertThat(rendered("docs/from")).startsWith("rendered   not by the last build");
    assertThat(run("build", "--clean", site.toString()).exit()).isZero();
    assertThat(rendered("docs/from")).contains("by the last build", "took nothing over");
  }

  private String rendered(String page) {
    List<String> lines = run("explain", page, site.toString()).out();
    return lines.get(lines.size() - 1);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(site.resolve("content").resolve(file), text);
  }

  @Test
  void whatAChangeTouchesIsTold() {
    build();
    CommandLineRun run = run("explain", "--if-changed", "docs/to", site.toString());
    assertThat(run.out())
        .containsExactly(
            "body       its own page",
            "title      also the pages that show it: docs/from",
            "           and the lists and feeds: /, /docs/, /docs/index.xml, /index.xml, /tags/x/,"
                + " /tags/x/index.xml",
            "summary    those of them whose templates show summaries");
  }

  @Test
  void aPageThatIsNoneIsOneLineAndExit1() {
    build();
    CommandLineRun run = run("explain", "docs/gone", site.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).singleElement().asString().contains("docs/gone");
  }

  private void build() {
    assertThat(run("build", site.toString()).exit()).isZero();
  }

  private static CommandLineRun run(String... arguments) {
    return CommandLineRun.of(DirectEngine.of(SiteBuilder.create()), arguments);
  }
}
