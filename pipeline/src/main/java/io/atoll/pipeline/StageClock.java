package io.atoll.pipeline;

import io.atoll.bucket.StageMetrics;
import io.atoll.pipeline.StageReading.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Tells from repeated readings of a build's metrics that its stages have ended, and when they were
 * at work.
 *
 * <p>An engine fuses stages and says of none that it has ended. A stage is taken to have ended when
 * a later one has begun and its own counter has stood still for a while, or when the build ends.
 * Rendering, which rests between the islands and the other pages, ends when publishing has begun.
 */
public final class StageClock {
  private static final String LAST = "publish";

  /** The stages of a build, in order. */
  public static final List<String> STAGES =
      List.of("discover", "parse", "graph", "taxonomy", "related", "render", "lists", LAST);

  private static final Set<String> RENDERING = Set.of("render", "lists");
  private static final Interval UNKNOWN = new Interval(0, 0);

  private final Map<String, Span> spans = new LinkedHashMap<>();
  private final Progress progress;
  private final long quietNanos;
  private StageReading reading = StageReading.NONE;
  private long missed;
  private String reason = "";

  /**
   * A clock for one build.
   *
   * @param quietSeconds how long a counter stands still when its stage has ended: longer than the
   *     engine takes to tell of it
   */
  public StageClock(Progress progress, int quietSeconds) {
    this.progress = progress;
    this.quietNanos = TimeUnit.SECONDS.toNanos(quietSeconds);
    STAGES.forEach(stage -> spans.put(stage, new Span(stage)));
  }

  /**
   * Takes a reading.
   *
   * @param told what the stages have told since the build began
   * @param nanos {@link System#nanoTime} of the reading
   */
  public void read(StageReading told, long nanos) {
    reading = told;
    for (Span span : spans.values()) {
      if (span.read(told.counts().getOrDefault(span.stage + StageMetrics.ELEMENTS, 0L), nanos)) {
        progress.advanced(span.stage, span.elements);
      }
    }
    finishThose(nanos - quietNanos);
  }

  /** Hears that a reading has failed: progress stood still meanwhile, and only that. */
  public void missed(String why) {
    missed++;
    reason = why;
  }

  /** Ends all stages; says once if readings have failed. */
  public void close() {
    spans.values().stream().filter(Span::open).forEach(this::finish);
    if (missed > 0) {
      progress.noted("progress could not be read %d times, at last: %s".formatted(missed, reason));
      missed = 0;
    }
  }

  /** The times of the stages that had elements, in their order. */
  public List<StageTime> times() {
    return spans.values().stream().filter(span -> span.elements > 0).map(this::time).toList();
  }

  /** What the stages have counted, by name. */
  public Map<String, Long> counters() {
    return new TreeMap<>(reading.counts());
  }

  private StageTime time(Span span) {
    Interval interval = reading.intervals().getOrDefault(span.stage, UNKNOWN);
    return new StageTime(span.stage, interval.seconds(), span.elements);
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
    progress.finished(time(span));
  }

  /** What is seen of a stage. */
  private static final class Span {
    private final String stage;
    private long changed;
    private long elements;
    private boolean finished;

    Span(String stage) {
      this.stage = stage;
    }

    boolean read(long count, long now) {
      if (count == elements) {
        return false;
      }
      elements = count;
      changed = now;
      return !finished;
    }

    boolean open() {
      return elements > 0 && !finished;
    }
  }
}
