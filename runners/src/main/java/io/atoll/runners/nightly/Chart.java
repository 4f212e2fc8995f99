package io.atoll.runners.nightly;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/** Draws one number of the last nights as bars, in SVG. */
final class Chart {
  private static final int WIDTH = 300;
  private static final int HEIGHT = 80;
  private static final int BARS = 30;

  private final String title;
  private final ToDoubleFunction<Night> value;
  private final DoubleFunction<String> label;

  Chart(String title, ToDoubleFunction<Night> value, DoubleFunction<String> label) {
    this.title = title;
    this.value = value;
    this.label = label;
  }

  /** Draws the nights, the oldest first; those that were not published stand out. */
  void draw(List<Night> nights, Markup out) {
    double most = nights.stream().mapToDouble(value).max().orElse(0);
    out.with("<figure><figcaption>%s <span>up to %s</span></figcaption>", title, label.apply(most))
        .with("<svg viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">", WIDTH, HEIGHT, title);
    int step = WIDTH / BARS;
    int x = WIDTH - step * nights.size();
    for (Night night : nights) {
      bar(night, x, step, most, out);
      x += step;
    }
    out.raw("</svg></figure>\n");
  }

  private void bar(Night night, int x, int step, double most, Markup out) {
    double height = most == 0 ? 0 : (HEIGHT - 2) * value.applyAsDouble(night) / most;
    int pixels = (int) Math.max(1, Math.round(height));
    out.with(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s: %s</title></rect>",
        night.published() ? "good" : "bad",
        x + 1,
        HEIGHT - pixels,
        step - 2,
        pixels,
        night.startedAt(),
        label.apply(value.applyAsDouble(night)));
  }
}
