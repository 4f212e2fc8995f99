package io.atoll.bucket;

import java.io.Serializable;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Distribution;
import org.apache.beam.sdk.metrics.Metrics;

/**
 * What a stage counts while it works, as Beam's metrics, which have the same names on every engine:
 * {@code STAGE/elements}, {@code STAGE/bytes} and {@code STAGE/failures} in the namespace {@link
 * #NAMESPACE}. An attempt that is repeated may count again; what a build has in all is in its
 * {@link io.atoll.model.Tally}. The distribution {@code STAGE/moments} tells from when to when the
 * stage was at work, by the clocks of the workers: an engine tells of its metrics late, in batches,
 * or only when it is done.
 */
public final class StageMetrics implements Serializable {
  private static final long serialVersionUID = 1;

  public static final String NAMESPACE = "atoll";

  /** How the name of a stage's count of elements ends. */
  public static final String ELEMENTS = "/elements";

  /** How the name of a stage's moments at work ends, in milliseconds since 1970. */
  public static final String MOMENTS = "/moments";

  private final Counter elements;
  private final Counter bytes;
  private final Counter failures;
  private final Distribution moments;

  private StageMetrics(String stage) {
    elements = Metrics.counter(NAMESPACE, stage + ELEMENTS);
    bytes = Metrics.counter(NAMESPACE, stage + "/bytes");
    failures = Metrics.counter(NAMESPACE, stage + "/failures");
    moments = Metrics.distribution(NAMESPACE, stage + MOMENTS);
  }

  public static StageMetrics of(String stage) {
    return new StageMetrics(stage);
  }

  /** A count of the stage's own. */
  public static Counter counter(String stage, String name) {
    return Metrics.counter(NAMESPACE, stage + "/" + name);
  }

  /** Says that the stage is at work now, before it can say on how many elements. */
  public void atWork() {
    moments.update(System.currentTimeMillis());
  }

  /** Counts elements that are at work. */
  public void elements(long count) {
    elements.inc(count);
    atWork();
  }

  /** Counts what was read of the sources or written for the site. */
  public void bytes(long count) {
    bytes.inc(count);
  }

  /** Counts what could not be done. */
  public void failure() {
    failures.inc();
  }
}
