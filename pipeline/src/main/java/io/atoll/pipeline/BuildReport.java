package io.atoll.pipeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.atoll.model.BrokenLink;
import io.atoll.model.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The report of a build, for programs. Its JSON has the fields in this order, the counts in place.
 *
 * @param site the site's folder
 * @param runner the name of the engine
 * @param workers how many threads worked
 * @param startedAt when the build began, ISO 8601
 * @param wallSeconds how long it took
 * @param counts what it counted
 * @param failures everything that kept a page from being published
 * @param stages how long each stage took
 * @param peakHeapBytes the sum of the peaks of the heap's pools: no less than the heap ever held
 * @param published whether readers now see the new site
 * @param exitCode what the command returned
 * @param reason why the site was not published; empty if it was
 * @param broken the first links that lead nowhere
 * @param metrics what the stages counted, by name
 * @param changes how the pages differ from those that were published before
 * @param ignored what of the state could not be used, and why
 * @param pipelineReason why all of the site went through the pipeline, as {@link Outcome} has it
 * @param slowest what its slowest pages and its templates took
 */
public record BuildReport(
    String site,
    String runner,
    int workers,
    String startedAt,
    double wallSeconds,
    @JsonUnwrapped Counts counts,
    List<Failure> failures,
    List<StageTime> stages,
    long peakHeapBytes,
    boolean published,
    int exitCode,
    String reason,
    List<BrokenLink> broken,
    Map<String, Long> metrics,
    PageChanges changes,
    List<String> ignored,
    String pipelineReason,
    Slowest slowest) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** The report of an outcome. */
  public static BuildReport of(
      BuildRequest request,
      String runner,
      Outcome outcome,
      Duration wall,
      long peakHeapBytes,
      int exitCode) {
    return new BuildReport(
        request.site().toString(),
        runner,
        request.workers(),
        request.now().toString(),
        Seconds.ofNanos(wall.toNanos()),
        outcome.counts(),
        outcome.failures(),
        outcome.stages(),
        peakHeapBytes,
        outcome.published(),
        exitCode,
        outcome.reason(),
        outcome.brokenLinks(),
        outcome.metrics(),
        PageChanges.of(outcome.changes()),
        outcome.ignored(),
        outcome.pipelineReason(),
        Slowest.of(outcome.timings()));
  }

  /** The report as JSON. */
  public String toJson() {
    try {
      return MAPPER.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report is always JSON", e);
    }
  }

  /**
   * Writes the report, as {@link WholeFile} does.
   *
   * @throws IOException if it cannot be written
   */
  public void writeTo(Path file) throws IOException {
    WholeFile.write(file, toJson());
  }
}
