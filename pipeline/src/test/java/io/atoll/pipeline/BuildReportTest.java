package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.atoll.model.BrokenLink;
import io.atoll.model.Failure;
import io.atoll.publish.SiteChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BuildReportTest {
  private static final Counts COUNTS =
      new Counts(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);

  @TempDir private Path folder = Path.of("");

  @Test
  void hasTheContractsFieldsInItsOrder() throws IOException {
    assertThat(json().fieldNames())
        .toIterable()
        .containsExactly(
            "site",
            "runner",
            "workers",
            "startedAt",
            "wallSeconds",
            "pages",
            "islands",
            "connected",
            "hubs",
            "joined",
            "terms",
            "listPages",
            "links",
            "brokenLinks",
            "relatedEdges",
            "rendered",
            "reused",
            "written",
            "deleted",
            "bytesWritten",
            "failures",
            "stages",
            "peakHeapBytes",
            "published",
            "exitCode",
            "reason",
            "broken",
            "metrics",
            "changes",
            "ignored",
            "pipelineReason",
            "slowest");
  }

  @Test
  void holdsWhatTheBuildSays() throws IOException {
    JsonNode json = json();

    assertThat(json.get("startedAt").textValue()).isEqualTo("2026-03-01T10:00:00Z");
    assertThat(json.get("wallSeconds").doubleValue()).isEqualTo(2.346);
    assertThat(json.get("pages").longValue()).isEqualTo(1);
    assertThat(json.get("bytesWritten").longValue()).isEqualTo(15);
    assertThat(json.get("peakHeapBytes").longValue()).isEqualTo(1_000_000);
    assertThat(json.get("exitCode").intValue()).isEqualTo(1);
    assertThat(json.get("failures").toString())
        .isEqualTo("[{\"file\":\"content/ä.md\",\"line\":3,\"message\":\"no \\\"title\\\"\"}]");
    assertThat(json.get("stages").toString())
        .isEqualTo("[{\"name\":\"parse\",\"seconds\":0.25,\"elements\":4}]");
    assertThat(json.get("metrics").toString())
        .isEqualTo("{\"parse/bytes\":900,\"parse/elements\":4}");
    assertThat(json.get("broken").toString())
        .isEqualTo("[{\"file\":\"content/b.md\",\"line\":1,\"target\":\"c\"}]");
  }

  @Test
  void replacesTheReportBeforeAndLeavesNothingElse() throws IOException {
    Path file = folder.resolve("deep/report.json");
    report().writeTo(file);
    report().writeTo(file);

    assertThat(Files.readString(file)).isEqualTo(report().toJson());
    try (var files = Files.list(folder.resolve("deep"))) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void writesThroughASymbolicLink() throws IOException {
    Path target = Files.createFile(folder.resolve("target.json"));
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), target);

    report().writeTo(link);

    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(target)).isEqualTo(report().toJson());
  }

  @Test
  void writesToADeviceWithoutReplacingIt() throws IOException {
    Path device = Path.of("/dev/null");

    report().writeTo(device);

    assertThat(Files.isRegularFile(device)).isFalse();
  }

  @Test
  void failsWhereItCannotBeWritten() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> report().writeTo(file.resolve("report.json")))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> report().writeTo(folder)).isInstanceOf(IOException.class);
  }

  private static JsonNode json() throws IOException {
    return new ObjectMapper().readTree(report().toJson());
  }

  private static BuildReport report() {
    Path site = Path.of("/site");
    BuildRequest request =
        new BuildRequest(
            site,
            site.resolve("public"),
            site.resolve(".atoll"),
            false,
            false,
            false,
            false,
            0,
            2,
            Instant.parse("2026-03-01T10:00:00Z"));
    Outcome outcome =
        new Outcome(
            COUNTS,
            List.of(new Failure("content/ä.md", 3, "no \"title\"")),
            List.of(new BrokenLink("content/b.md", 1, "c")),
            SiteChanges.NONE,
            List.of(new StageTime("parse", 0.25, 4)),
            Map.of("parse/elements", 4L, "parse/bytes", 900L),
            false,
            "1 failure");
    return BuildReport.of(
        request, "direct", outcome, Duration.ofNanos(2_345_678_901L), 1_000_000, 1);
  }
}
