package io.atoll.runners.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.atoll.pipeline.Outcome;
import io.atoll.pipeline.Progress;
import io.atoll.pipeline.StageClock;
import io.atoll.pipeline.StageTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.junit.jupiter.api.Test;

final class JobWatchTest {

  @Test
  void aClusterThatHasEndedBeforeTheJobIsCancelledIsNoError() {
    JobWatch watch = new JobWatch();

    assertThatCode(
            () ->
                watch.during(
                    new StageClock(Progress.SILENT, 1),
                    listener -> {
                      new JobWatch.Submission().onJobSubmitted(new EndedCluster(), null);
                      watch.cancel();
                      return Outcome.unpublished(List.of(), "stopped");
                    }))
        .doesNotThrowAnyException();
  }

  @Test
  void readingsThatFailAreNoted() {
    List<String> notes = new ArrayList<>();
    StageClock clock = new StageClock(noting(notes), 1);
    EndedCluster cluster = new EndedCluster();

    new JobWatch()
        .during(
            clock,
            listener -> {
              new JobWatch.Submission().onJobSubmitted(cluster, null);
              cluster.awaitReadings();
              return Outcome.unpublished(List.of(), "ended");
            });
    clock.close();

    assertThat(notes)
        .singleElement()
        .asString()
        .startsWith("progress could not be read")
        .endsWith("has already been shut down.");
  }

  private static Progress noting(List<String> notes) {
    return new Progress() {
      @Override
      public void advanced(String stage, long elements) {}

      @Override
      public void finished(StageTime stage) {}

      @Override
      public void noted(String line) {
        notes.add(line);
      }
    };
  }

  /** Answers as the embedded cluster does when it has shut down. */
  private static final class EndedCluster implements JobClient {
    private final CountDownLatch readings = new CountDownLatch(3);

    void awaitReadings() {
      try {
        readings.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private static <T> CompletableFuture<T> ended() {
      throw new IllegalStateException(
          "MiniCluster is not yet running or has already been shut down.");
    }

    @Override
    public JobID getJobID() {
      return new JobID();
    }

    @Override
    public CompletableFuture<JobStatus> getJobStatus() {
      return ended();
    }

    @Override
    public CompletableFuture<Void> cancel() {
      return ended();
    }

    @Override
    public CompletableFuture<String> stopWithSavepoint(
        boolean drain, String folder, SavepointFormatType format) {
      return ended();
    }

    @Override
    public CompletableFuture<String> triggerSavepoint(String folder, SavepointFormatType format) {
      return ended();
    }

    @Override
    public CompletableFuture<Map<String, Object>> getAccumulators() {
      readings.countDown();
      return ended();
    }

    @Override
    public CompletableFuture<JobExecutionResult> getJobExecutionResult() {
      return ended();
    }
  }
}
