package io.atoll.pipeline;

import io.atoll.model.LastRendering;
import io.atoll.model.OutputFile;
import io.atoll.model.RenderCause;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** When a published file was rendered and why, and why not since, in words. */
final class RenderStory {
  private final OutputFile file;
  private final long lastMillis;

  /**
   * The story of a file.
   *
   * @param lastMillis when the last build began
   */
  RenderStory(OutputFile file, long lastMillis) {
    this.file = file;
    this.lastMillis = lastMillis;
  }

  @Override
  public String toString() {
    LastRendering made = file.rendering();
    if (made.causes().isEmpty()) {
      return "never: it is copied";
    }
    String why =
        made.causes().stream()
            .sorted()
            .map(RenderCause::description)
            .collect(Collectors.joining("; "));
    return made.millis() >= lastMillis
        ? "by the last build, of " + time(lastMillis) + ": " + why
        : "not by the last build, of "
            + time(lastMillis)
            + ": all that it shows is as it was for that of "
            + time(made.millis())
            + ", when "
            + why;
  }

  private static Instant time(long millis) {
    return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS);
  }
}
