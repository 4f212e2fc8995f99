package io.atoll.runners.flink;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.atoll.pipeline.Outcome;
import io.atoll.pipeline.Progress;
import io.atoll.pipeline.StageClock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
                    new StageClock(Progress.SILENT),
                    listener -> {
                      new JobWatch.Submission().onJobSubmitted(new EndedCluster(), null);
                      watch.cancel();
                      return Outcome.unpublished(List.of(), "stopped");
                    }))
        .doesNotThrowAnyException();
  }

  /** Answers as the embedded cluster does when it has shut down. */
  private static final class EndedCluster implements JobClient {
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
      return ended();
    }

    @Override
    public CompletableFuture<JobExecutionResult> getJobExecutionResult() {
      return ended();
    }
  }
}
