package io.atoll.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The colour of each tool's line, and a row of all of them. */
final class Legend {
  private static final List<String> COLOURS =
      List.of("#0b6e75", "#c2571a", "#5b4b8a", "#8a8a1f", "#b3265f", "#4a4a4a");
  private static final int SAMPLE = 24;
  private static final int GAP = 28;
  private static final int CHARACTER = 7;

  private final Map<String, String> colours = new TreeMap<>();

  Legend(List<Measurement> all) {
    all.forEach(measurement -> colours.put(measurement.tool(), ""));
    int[] number = {0};
    colours.replaceAll((tool, none) -> COLOURS.get(number[0]++ % COLOURS.size()));
  }

  String colour(String tool) {
    return colours.getOrDefault(tool, "black");
  }

  /** Samples and names from this point on to the right. */
  String draw(int left, int baseline) {
    StringBuilder svg = new StringBuilder();
    int x = left;
    for (Map.Entry<String, String> entry : colours.entrySet()) {
      String tool = entry.getKey();
      svg.append(
          String.format(
              Locale.ROOT,
              "<path d=\"M%d %dh%d\" stroke=\"%s\" stroke-width=\"3\"/><text x=\"%d\" y=\"%d\">%s</text>\n",
              x,
              baseline - 4,
              SAMPLE,
              entry.getValue(),
              x + SAMPLE + 8,
              baseline,
              tool));
      x += SAMPLE + 8 + CHARACTER * tool.length() + GAP;
    }
    return svg.toString();
  }
}
