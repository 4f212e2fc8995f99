package io.atoll.runners.nightly;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One night in a line of the history.
 *
 * @param startedAt when its first attempt began, ISO 8601
 * @param seconds how long all attempts took, with the waiting between them
 * @param exitCode what the command returned; {@value #CRASHED} if it did not come to that
 * @param attempts how often the site was built
 * @param published whether readers saw the new site after it
 * @param reason why not; empty if they did
 * @param pages content pages
 * @param added pages that were new
 * @param changed pages with other bytes than before
 * @param removed pages that were gone
 * @param failures what kept a page from being published
 * @param brokenLinks links that lead nowhere
 * @param rendered pages and lists that were rendered
 * @param reused pages and lists that had not changed
 * @param written files
 * @param deleted files
 * @param bytesWritten their size
 * @param peakHeapBytes the most memory that was in use
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Night(
    String startedAt,
    double seconds,
    int exitCode,
    int attempts,
    boolean published,
    String reason,
    long pages,
    long added,
    long changed,
    long removed,
    long failures,
    long brokenLinks,
    long rendered,
    long reused,
    long written,
    long deleted,
    long bytesWritten,
    long peakHeapBytes) {

  /** The exit code of a night that broke off. */
  public static final int CRASHED = -1;

  private static final int REASON = 1000;
  private static final JsonMapper MAPPER = new JsonMapper();

  /** A night of which the last build left this report. */
  public static Night of(JsonNode report, Instant startedAt, Duration took, int attempts) {
    JsonNode changes = report.path("changes");
    String reason = report.path("reason").asText();
    return new Night(
        startedAt.truncatedTo(ChronoUnit.SECONDS).toString(),
        took.toMillis() / 1e3,
        report.path("exitCode").asInt(),
        attempts,
        report.path("published").asBoolean(),
        reason.substring(0, Math.min(REASON, reason.length())),
        report.path("pages").asLong(),
        changes.path("added").asLong(),
        changes.path("changed").asLong(),
        changes.path("removed").asLong(),
        report.path("failures").size(),
        report.path("brokenLinks").asLong(),
        report.path("rendered").asLong(),
        report.path("reused").asLong(),
        report.path("written").asLong(),
        report.path("deleted").asLong(),
        report.path("bytesWritten").asLong(),
        report.path("peakHeapBytes").asLong());
  }

  /** A night that nothing is known of but when it began, and why it came to nothing. */
  public static Night unfinished(String startedAt, int exitCode, String reason) {
    return new Night(startedAt, 0, exitCode, 1, false, reason, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /** When it ended. */
  Instant endedAt() {
    return Instant.parse(startedAt).plusMillis(Math.round(seconds * 1e3));
  }

  /** Whether something was built, so that its counts say something. */
  boolean isCounted() {
    return pages > 0;
  }

  String toLine() {
    try {
      return MAPPER.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record is always JSON", e);
    }
  }

  /** The night in a line of the history; empty if the line is damaged. */
  static Optional<Night> ofLine(String line) {
    try {
      Night night = MAPPER.readValue(line, Night.class);
      return night.startedAt == null ? Optional.empty() : Optional.of(night);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
