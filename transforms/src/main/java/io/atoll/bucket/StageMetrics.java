package io.atoll.bucket;

import java.io.Serializable;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;

/**
 * What a stage counts while it works, as Beam's metrics, which have the same names on every engine:
 * {@code STAGE/elements}, {@code STAGE/bytes} and {@code STAGE/failures} in the namespace {@link
 * #NAMESPACE}. An attempt that is repeated may count again; what a build has in all is in its
 * {@link io.atoll.model.Tally}.
 */
public final class StageMetrics implements Serializable {
  private static final long serialVersionUID = 1;

  public static final String NAMESPACE = "atoll";

  /** How the name of a stage's count of elements ends. */
  public static final String ELEMENTS = "/elements";

  private final Counter elements;
  private final Counter bytes;
  private final Counter failures;

  private StageMetrics(String stage) {
    elements = Metrics.counter(NAMESPACE, stage + ELEMENTS);
    bytes = Metrics.counter(NAMESPACE, stage + "/bytes");
    failures = Metrics.counter(NAMESPACE, stage + "/failures");
  }

  public static StageMetrics of(String stage) {
    return new StageMetrics(stage);
  }

  /** A count of the stage's own. */
  public static Counter counter(String stage, String name) {
    return Metrics.counter(NAMESPACE, stage + "/" + name);
  }

  /** Counts elements that are at work. */
  public void elements(long count) {
    elements.inc(count);
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
