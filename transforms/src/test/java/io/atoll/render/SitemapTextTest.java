package io.atoll.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.model.PipelineNeededException;
import io.atoll.render.SitemapText.Entry;
import io.atoll.store.SampleSites;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitemapTextTest {
  private static final String DATE = "2026-01-31T10:20:30Z";

  @TempDir private Path folder;

  @Test
  void readsWhatWasWritten() throws IOException, PipelineNeededException {
    StringWriter text = new StringWriter();
    SitemapWriter writer = SitemapWriter.ofPages(new SampleSites().make().config(), text);
    writer.add("/ü&<b>/", OffsetDateTime.parse(DATE));
    writer.add("/undated/", null);
    writer.end();
    SitemapText read = SitemapText.read(file(text.toString()));
    assertThat(read.entries()).hasSize(2);
    assertThat(read.entries().get(0).lastModified()).isEqualTo(DATE);
    assertThat(read.entries().get(1).location()).endsWith("/undated/");
    assertThat(read.entries().get(1).lastModified()).isEmpty();
    StringWriter again = new StringWriter();
    SitemapWriter copy = SitemapWriter.ofPages(new SampleSites().make().config(), again);
    read.entries().forEach(copy::add);
    copy.end();
    assertThat(again).hasToString(text.toString());
  }

  @Test
  void takesOtherDates() throws PipelineNeededException {
    SitemapText text = of("2026-01-02T00:00:00Z", "", "2026-01-03T00:00:00Z");
    SitemapText other = text.with(Map.of("2", "", "1", "2026-01-04T00:00:00+01:00"));
    assertThat(other).isEqualTo(of("2026-01-02T00:00:00Z", "2026-01-04T00:00:00+01:00", ""));
    assertThat(text.latest()).isEqualTo("2026-01-03T00:00:00Z");
    assertThat(other.latest()).isEqualTo("2026-01-04T00:00:00+01:00");
    assertThat(text.count(Map.of("2", "", "5", ""))).isEqualTo(1);
    assertThat(of("", "").latest()).isEmpty();
  }

  @Test
  void theLatestDateIsClearUnlessTwoAreWrittenInTwoWays() throws PipelineNeededException {
    String same = "2026-01-02T01:00:00+01:00";
    assertThat(of("2026-01-02T00:00:00Z", "2026-01-02T00:00:00Z").latest()).isNotEmpty();
    assertThat(of("2026-01-02T00:00:00Z", same, "2026-02-01T00:00:00Z").latest())
        .isEqualTo("2026-02-01T00:00:00Z");
    assertThatThrownBy(() -> of("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z", same).latest())
        .isInstanceOf(PipelineNeededException.class);
  }

  @Test
  void whatOthersHaveChangedIsLeftToThePipeline() throws IOException {
    Path html = file("<p>No <br> sitemap");
    assertThatThrownBy(() -> SitemapText.read(html))
        .isInstanceOf(PipelineNeededException.class)
        .hasMessageContaining("is no sitemap");
    Path orphan = file("<urlset><lastmod>2026-01-02T00:00:00Z</lastmod></urlset>");
    assertThatThrownBy(() -> SitemapText.read(orphan)).isInstanceOf(PipelineNeededException.class);
    assertThatThrownBy(() -> of("yesterday").latest())
        .isInstanceOf(PipelineNeededException.class)
        .hasMessageContaining("yesterday");
  }

  private static SitemapText of(String... dates) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < dates.length; i++) {
      entries.add(new Entry(String.valueOf(i), dates[i]));
    }
    return new SitemapText(entries);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("sitemap.xml"), text);
  }
}
