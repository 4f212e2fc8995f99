package io.atoll.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One build, as a line of {@code benchmarks/run}.
 *
 * @param cpuSeconds of the user and of the system, of all threads
 * @param mebibytes the greatest resident set
 */
record Measurement(String tool, long pages, double cpuSeconds, double mebibytes) {

  /** Reads {@code tool,pages,round,wall,user,system,kib,files}, with a heading. */
  static List<Measurement> read(List<String> lines) {
    return lines.stream().skip(1).map(Measurement::parse).toList();
  }

  private static Measurement parse(String line) {
    List<String> cells = List.of(line.split(",", -1));
    double user = Double.parseDouble(cells.get(4));
    double system = Double.parseDouble(cells.get(5));
    double kib = Double.parseDouble(cells.get(6));
    return new Measurement(cells.get(0), Long.parseLong(cells.get(1)), user + system, kib / 1024);
  }

  /** The median of what was measured for one tool and one size; of two middle ones their mean. */
  static double median(List<Measurement> rounds, ToDoubleFunction<Measurement> value) {
    double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
