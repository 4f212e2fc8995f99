package io.atoll.runners.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MetricsTest {

  @Test
  void everyLineIsAsPrometheusReadsIt() {
    String text =
        Metrics.of(
            "/srv/a \"b\"\\c", SampleNights.report(true), List.of(SampleNights.night(true, 0)));

    assertThat(text).endsWith("\n");
    assertThat(text.lines())
        .allMatch(
            line ->
                line.matches("# HELP atoll_[a-z_]+ [^\\\\]+")
                    || line.matches("# TYPE atoll_[a-z_]+ gauge")
                    || line.matches(
                        "atoll_[a-z_]+\\{site=\"/srv/a \\\\\"b\\\\\"\\\\\\\\c\"(,stage=\"[a-z]+\")?}"
                            + " -?[0-9]+(\\.[0-9]+)?"));
    assertThat(text.lines().filter(line -> line.startsWith("# TYPE"))).doesNotHaveDuplicates();
  }

  @Test
  void aFailedNightStillTellsOfTheLastSuccess() {
    String text =
        Metrics.of(
            "/srv",
            SampleNights.report(false),
            List.of(
                SampleNights.night(true, 0),
                SampleNights.night(true, 1),
                SampleNights.night(false, 2)));

    assertThat(text.lines())
        .contains(
            "atoll_published{site=\"/srv\"} 0",
            "atoll_exit_code{site=\"/srv\"} 1",
            "atoll_last_success_timestamp_seconds{site=\"/srv\"} 1772416861.500",
            "atoll_last_run_timestamp_seconds{site=\"/srv\"} 1772503261.500",
            "atoll_stage_seconds{site=\"/srv\",stage=\"publish\"} 12.500");
  }

  @Test
  void nothingIsCountedOfANightThatBuiltNothing() {
    String text =
        Metrics.of(
            "/srv",
            SampleNights.report(false),
            List.of(Night.unfinished("2026-03-01T02:00:00Z", 2, "no")));

    assertThat(text).doesNotContain("atoll_pages", "last_success").contains("atoll_exit_code");
  }
}
