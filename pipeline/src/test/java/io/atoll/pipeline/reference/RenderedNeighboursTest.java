package io.atoll.pipeline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Demand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderedNeighboursTest {
  private final Path output;
  private final ReferenceSite twin;

  RenderedNeighboursTest(@TempDir Path folder, @TempDir Path output) {
    this.output = output;
    twin =
        new TinySite(folder)
            .demanding("page.html", Demand.RELATED, Demand.SEQUENCE, Demand.BACKLINKS)
            .with("content/ä.md", "---", "title: <Ä>", "tags: [C & D]", "---", "[b](b.md)")
            .with("content/b.md", "---", "title: B", "tags: [c d]", "---")
            .build();
  }

  @Test
  void pagesThatShowWhatTheTwinFoundAgree() throws IOException {
    write(
        "b",
        "related: /%C3%A4/ &lt;Ä&gt;",
        "term: tags c-d C &amp; D",
        "previous: /%c3%a4/",
        "backlink: /ä/ &lt;Ä&gt;");
    write("ä", "  related: /b/ B", "term: tags c-d C &amp; D", "next: /b/", "<p>text</p>");
    assertThat(RenderedNeighbours.differences(twin, output)).isEmpty();
  }

  @Test
  void namesPagesThatShowSomethingElse() throws IOException {
    write("b", "related: /c/ C");
    assertThat(RenderedNeighbours.differences(twin, output))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("b.md: [related: /c/ C], twin: [related: /ä/ <Ä>,"))
        .anyMatch(line -> line.startsWith("ä.md: [no file], twin: "));
  }

  private void write(String folder, String... lines) throws IOException {
    Files.createDirectories(output.resolve(folder));
    Files.writeString(output.resolve(folder + "/index.html"), String.join("\n", lines));
  }
}
