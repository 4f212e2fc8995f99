package io.atoll.runners.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NightFolderTest {
  private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

  @TempDir private Path state = Path.of("");

  @Test
  void onlyOneNightIsAtWork() throws IOException {
    try (NightFolder first = begin()) {
      assertThat(NightFolder.begin(state, NOW)).isEmpty();
      first.end(night("one"));
    }
    try (NightFolder next = begin()) {
      assertThat(next.end(night("two"))).extracting(Night::reason).containsExactly("one", "two");
    }
  }

  @Test
  void aNightThatDidNotEndIsNoted() throws IOException {
    begin().close();

    try (NightFolder next = begin()) {
      List<Night> nights = next.end(night("two"));

      assertThat(nights).extracting(Night::exitCode).containsExactly(Night.CRASHED, 1);
      assertThat(nights.get(0).startedAt()).isEqualTo(NOW.toString());
    }
  }

  @Test
  void damagedLinesAreOverlooked() throws IOException {
    try (NightFolder first = begin()) {
      first.end(night("one"));
    }
    Path history = state.resolve("nightly/history.jsonl");
    Files.writeString(history, "{\"startedAt\":\"2026", StandardOpenOption.APPEND);

    try (NightFolder next = begin()) {
      assertThat(next.end(night("two"))).extracting(Night::reason).containsExactly("one", "two");
    }
  }

  @Test
  void theHistoryIsBounded() throws IOException {
    String line = night("old").toLine() + "\n";
    Files.createDirectories(state.resolve("nightly"));
    Files.writeString(state.resolve("nightly/history.jsonl"), line.repeat(5000));

    try (NightFolder folder = begin()) {
      assertThat(folder.end(night("new"))).hasSizeLessThan(1000);
    }
    assertThat(Files.readAllLines(state.resolve("nightly/history.jsonl"))).hasSizeLessThan(1000);
  }

  private NightFolder begin() throws IOException {
    return NightFolder.begin(state, NOW).orElseThrow();
  }

  private static Night night(String reason) {
    return Night.unfinished(NOW.toString(), 1, reason);
  }
}
