package io.atoll.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotTest {
  private static final List<String> LINES =
      List.of(
          "tool,pages,round,wall,user,system,kib,files",
          "atoll,1000,1,3.0,10.0,1.0,204800,1100",
          "atoll,1000,2,3.0,8.0,1.0,102400,1100",
          "atoll,1000,3,3.0,99.0,1.0,307200,1100",
          "bare,10000,1,3.0,10.0,0.0,102400,1000");

  @TempDir private Path folder = Path.of("");

  @Test
  void takesTheMedianOfRounds() {
    List<Measurement> atoll = Measurement.read(LINES).subList(0, 3);
    assertThat(Measurement.median(atoll, Measurement::cpuSeconds)).isEqualTo(11);
    assertThat(Measurement.median(atoll, Measurement::mebibytes)).isEqualTo(200);
    assertThat(Measurement.median(atoll.subList(0, 2), Measurement::cpuSeconds)).isEqualTo(10);
  }

  @Test
  void drawsALineForEachTool() throws IOException {
    Path csv = Files.write(folder.resolve("results.csv"), LINES);
    Path svg = folder.resolve("results.svg");
    assertThat(Plot.execute(csv.toString(), "--output", svg.toString())).isZero();
    assertThat(svg).content().contains("<title>atoll</title>", "<title>bare</title>");
  }
}
