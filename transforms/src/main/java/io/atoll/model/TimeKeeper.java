package io.atoll.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Takes down what pages took, one after another; holds the slowest only. */
public final class TimeKeeper {
  private final PriorityQueue<PageTime> slowest =
      new PriorityQueue<>(PageTime.SLOWEST_FIRST.reversed());
  private final Map<String, TemplateTime> templates = new HashMap<>();

  /** Takes down a page of which the work began at a time of {@link System#nanoTime}. */
  public void since(long began, String page, String template) {
    long nanos = System.nanoTime() - began;
    if (!template.isEmpty()) {
      templates.merge(template, new TemplateTime(1, nanos, nanos), TemplateTime::plus);
    }
    PageTime least = slowest.peek();
    if (least == null || slowest.size() < Timings.NAMED) {
      slowest.add(new PageTime(page, template, nanos));
    } else if (nanos > least.nanos()) {
      slowest.poll();
      slowest.add(new PageTime(page, template, nanos));
    }
  }

  /** What parsing took. */
  public Timings ofParsing() {
    return new Timings(list(), List.of(), Map.of());
  }

  /** What rendering took. */
  public Timings ofRendering() {
    return new Timings(List.of(), list(), templates);
  }

  private List<PageTime> list() {
    return new ArrayList<>(slowest);
  }
}
