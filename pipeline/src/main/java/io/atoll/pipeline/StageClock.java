package io.atoll.pipeline;

import io.atoll.bucket.StageMetrics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Tells from repeated readings of a build's counters when its stages began and ended.
 *
 * <p>An engine fuses stages and says of none that it has ended. A stage is taken to have ended when
 * a later one has begun and its own counter has stood still for a second, or when the build ends.
 * Rendering, which rests between the islands and the other pages, ends when publishing has begun.
 */
public final class StageClock {
  private static final String LAST = "publish";

  /** The stages of a build, in order. */
  public static final List<String> STAGES =
      List.of("discover", "parse", "graph", "taxonomy", "related", "render", "lists", LAST);

  private static final Set<String> RENDERING = Set.of("render", "lists");
  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Map<String, Span> spans = new LinkedHashMap<>();
  private final Progress progress;
  private Map<String, Long> counters = Map.of();
  private long lastReading;

  public StageClock(Progress progress, long nanos) {
    this.progress = progress;
    this.lastReading = nanos;
    STAGES.forEach(stage -> spans.put(stage, new Span(stage)));
  }

  /**
   * Takes a reading.
   *
   * @param counts what the stages have counted since the build began, by the names of {@link
   *     StageMetrics}
   * @param nanos {@link System#nanoTime} of the reading
   */
  public void read(Map<String, Long> counts, long nanos) {
    counters = Map.copyOf(counts);
    for (Span span : spans.values()) {
      if (span.read(
          counts.getOrDefault(span.stage + StageMetrics.ELEMENTS, 0L), lastReading, nanos)) {
        progress.advanced(span.stage, span.elements);
      }
    }
    lastReading = nanos;
    finishThose(nanos - QUIET_NANOS);
  }

  /** Ends all stages. */
  public void close() {
    spans.values().stream().filter(Span::open).forEach(this::finish);
  }

  /** The times of the stages that had elements, in their order. */
  public List<StageTime> times() {
    return spans.values().stream().filter(span -> span.elements > 0).map(Span::time).toList();
  }

  /** What the stages have counted, by name. */
  public Map<String, Long> counters() {
    return new TreeMap<>(counters);
  }

  /** Ends, in order, the stages without a change since then, up to the first one still at work. */
  private void finishThose(long quietSince) {
    List<Span> open = new ArrayList<>(spans.values().stream().filter(Span::open).toList());
    while (open.size() > 1 && isOver(open.get(0), quietSince)) {
      finish(open.remove(0));
    }
  }

  /** Rendering rests between the islands and the other pages; it is over when publishing begins. */
  private boolean isOver(Span span, long quietSince) {
    boolean rests =
        RENDERING.contains(span.stage)
            && spans.values().stream().noneMatch(each -> each.stage.equals(LAST) && each.open());
    return !rests && span.changed - quietSince <= 0;
  }

  private void finish(Span span) {
    span.finished = true;
    progress.finished(span.time());
  }

  /** A stage's time at work. */
  private static final class Span {
    private final String stage;
    private long began;
    private long changed;
    private long elements;
    private boolean finished;

    Span(String stage) {
      this.stage = stage;
    }

    boolean read(long count, long before, long now) {
      if (count == elements) {
        return false;
      }
      if (elements == 0) {
        began = before;
      }
      elements = count;
      changed = now;
      return !finished;
    }

    boolean open() {
      return elements > 0 && !finished;
    }

    StageTime time() {
      return new StageTime(stage, Seconds.ofNanos(changed - began), elements);
    }
  }
}
