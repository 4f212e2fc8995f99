package io.atoll.benchmarks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** One value against the number of pages, both on logarithmic axes, a line for each tool. */
final class Chart {
  private static final int LEFT = 70;
  private static final int TOP = 50;
  private static final int WIDTH = 340;
  private static final int HEIGHT = 290;

  private final String title;
  private final ToDoubleFunction<Measurement> value;
  private final Legend legend;
  private final StringBuilder svg = new StringBuilder();

  Chart(String title, ToDoubleFunction<Measurement> value, Legend legend) {
    this.title = title;
    this.value = value;
    this.legend = legend;
  }

  /** The chart's elements, shifted right by so many units. */
  String draw(List<Measurement> all, int shift) {
    Axis pages = Axis.over(all, Measurement::pages);
    Axis values = Axis.over(all, value);
    add("<g transform=\"translate(%d 0)\">", shift);
    add("<text x=\"%d\" y=\"30\" font-weight=\"bold\">%s</text>", LEFT, title);
    for (int power = pages.first; power <= pages.last; power++) {
      double x = LEFT + WIDTH * pages.place(Math.pow(10, power));
      add("<path d=\"M%.1f %dv%d\" stroke=\"#ddd\"/>", x, TOP, HEIGHT);
      label(x, TOP + HEIGHT + 20, "middle", power);
    }
    for (int power = values.first; power <= values.last; power++) {
      double y = TOP + HEIGHT * (1 - values.place(Math.pow(10, power)));
      add("<path d=\"M%d %.1fh%d\" stroke=\"#ddd\"/>", LEFT, y, WIDTH);
      label(LEFT - 8, y + 4, "end", power);
    }
    Map<String, List<Measurement>> tools =
        all.stream().collect(groupingBy(Measurement::tool, TreeMap::new, toList()));
    tools.forEach((tool, measured) -> line(tool, measured, pages, values));
    add(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">pages</text>",
        LEFT + WIDTH / 2, TOP + HEIGHT + 40);
    return add("</g>").toString();
  }

  private void line(String tool, List<Measurement> all, Axis pages, Axis values) {
    Map<Long, List<Measurement>> sizes =
        all.stream().collect(groupingBy(Measurement::pages, TreeMap::new, toList()));
    String colour = legend.colour(tool);
    StringBuilder points = new StringBuilder();
    sizes.forEach(
        (size, rounds) -> {
          double x = LEFT + WIDTH * pages.place(size);
          double y = TOP + HEIGHT * (1 - values.place(Measurement.median(rounds, value)));
          points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
          add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>", x, y, colour);
        });
    add(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"><title>%s</title>"
            + "</polyline>",
        points.toString().strip(), colour, tool);
  }

  private void label(double x, double y, String anchor, int power) {
    double number = Math.pow(10, power);
    String text = String.format(Locale.ROOT, power < 0 ? "%." + -power + "f" : "%,.0f", number);
    add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, text);
  }

  private StringBuilder add(String element, Object... values) {
    return svg.append(String.format(Locale.ROOT, element, values)).append('\n');
  }

  /** A logarithmic axis from one power of ten to another. */
  private record Axis(int first, int last) {
    static Axis over(List<Measurement> all, ToDoubleFunction<Measurement> value) {
      double least = all.stream().mapToDouble(value).min().orElse(1);
      double most = all.stream().mapToDouble(value).max().orElse(10);
      int first = (int) Math.floor(Math.log10(Math.max(least, 0.01)));
      return new Axis(
          first, Math.max(first + 1, (int) Math.ceil(Math.log10(Math.max(most, 0.01)))));
    }

    /** From 0 at the axis' beginning to 1 at its end. */
    double place(double value) {
      return (Math.log10(Math.max(value, 0.01)) - first) / (last - first);
    }
  }
}
