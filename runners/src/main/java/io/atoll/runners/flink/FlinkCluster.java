package io.atoll.runners.flink;

import io.atoll.pipeline.BuildRequest;
import java.io.IOException;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.jspecify.annotations.Nullable;

/** A cluster that can take a build. */
public final class FlinkCluster {
  private final FlinkMaster master;
  private final int workers;
  private final long heapOfWorker;

  private FlinkCluster(FlinkMaster master, int workers, long heapOfWorker) {
    this.master = master;
    this.workers = workers;
    this.heapOfWorker = heapOfWorker;
  }

  /**
   * Asks a cluster for workers.
   *
   * @param wanted how many; all that are free if absent
   * @throws IllegalStateException if it does not answer, is of another version or has too few, in
   *     one line
   */
  public static FlinkCluster at(FlinkMaster master, @Nullable Integer wanted) {
    try {
      FlinkOffer offer = master.offer();
      int workers = offer.workers(wanted, EnvironmentInformation.getVersion());
      return new FlinkCluster(master, workers, offer.heapOfSlot());
    } catch (IOException e) {
      throw unusable(master, "it does not answer (" + reason(e) + ")", e);
    } catch (IllegalStateException e) {
      throw unusable(master, String.valueOf(e.getMessage()), e);
    }
  }

  FlinkMaster master() {
    return master;
  }

  /** The same build by this cluster's workers. */
  public BuildRequest taking(BuildRequest request) {
    return request.byWorkers(workers, heapOfWorker);
  }

  /** The reason stands in the message, which is why the cause is only added. */
  private static IllegalStateException unusable(FlinkMaster master, String why, Exception reason) {
    IllegalStateException unusable =
        new IllegalStateException("the Flink cluster at " + master + " cannot be used: " + why);
    unusable.addSuppressed(reason);
    return unusable;
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }
}
