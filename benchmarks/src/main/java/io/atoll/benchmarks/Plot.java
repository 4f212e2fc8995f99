package io.atoll.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws what {@code benchmarks/run} measured: CPU time and memory against pages. */
@Command(
    name = "plot",
    description = "Draws CPU time and memory against pages, as SVG.",
    mixinStandardHelpOptions = true)
public final class Plot implements Callable<Integer> {
  @Parameters(paramLabel = "CSV", description = "What benchmarks/run wrote.")
  private Path results = Path.of("");

  @Option(names = "--output", required = true, description = "Where to write the SVG.")
  private Path output = Path.of("");

  private Plot() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  static int execute(String... arguments) {
    return new CommandLine(new Plot()).execute(arguments);
  }

  @Override
  public Integer call() throws IOException {
    List<Measurement> all = Measurement.read(Files.readAllLines(results));
    Legend legend = new Legend(all);
    String drawn =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 960 430\""
            + " font-family=\"sans-serif\" font-size=\"13\">\n"
            + "<rect width=\"960\" height=\"430\" fill=\"white\"/>\n"
            + new Chart("CPU time, seconds", Measurement::cpuSeconds, legend).draw(all, 0)
            + new Chart("Peak memory, MiB", Measurement::mebibytes, legend).draw(all, 480)
            + legend.draw(70, 412)
            + "</svg>\n";
    Files.writeString(output, drawn);
    return 0;
  }
}
