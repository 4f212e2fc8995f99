package io.atoll.runners.flink;

import io.atoll.model.Json;
import io.atoll.model.SiteException;
import io.atoll.pipeline.Outcome;
import io.atoll.pipeline.SiteBuilder;
import io.atoll.pipeline.StageCounters;
import io.atoll.storage.Locations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A job that builds a site while no process of Atoll waits for it. A file in the state folder says
 * which one it is, and keeps other builds out as the lock does otherwise.
 *
 * @param id as Flink calls it
 * @param master the cluster that runs it
 * @param site the site's folder
 * @param output where it is published
 * @param state the state folder
 */
public record DetachedJob(String id, FlinkMaster master, Path site, Path output, Path state) {
  private static final String FILE = "job.json";
  private static final Set<String> ENDED = Set.of("FINISHED", "FAILED", "CANCELED", "UNKNOWN");
  private static final int CHECKS = 60;
  private static final long PAUSE_MILLIS = 500;

  /** The job that was started last in this state folder; empty if there is none. */
  public static Optional<DetachedJob> in(Path state) {
    Path file = state.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Map<String, Object> json = Json.readMap(Files.readString(file));
      return Optional.of(
          new DetachedJob(
              text(json, "job"),
              FlinkMaster.of(text(json, "master")),
              Locations.of(text(json, "site")),
              Locations.of(text(json, "output")),
              state));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Keeps a build out of a state folder that a job may still be using.
   *
   * @throws SiteException if one is, or if that cannot be told
   */
  public static void refuseBeside(Path state) {
    readable(state).ifPresent(DetachedJob::refuseWhileRunning);
  }

  private static Optional<DetachedJob> readable(Path state) {
    try {
      return in(state);
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new SiteException(
          state.toString(),
          0,
          String.format(
              "%s is damaged, and a job may be building this site; if none is, delete that file",
              state.resolve(FILE)));
    }
  }

  /**
   * What the cluster says of the job, as {@code RUNNING}.
   *
   * @throws IOException if the cluster does not answer
   */
  public String status() throws IOException {
    return master.state(id);
  }

  public static boolean isEnd(String status) {
    return ENDED.contains(status);
  }

  /**
   * Cancels the job and waits until it has ended.
   *
   * @return the status in which it is now
   * @throws IOException if the cluster does not answer
   */
  public String cancel() throws IOException {
    if (!isEnd(status())) {
      master.cancel(id);
    }
    for (int i = 0; i < CHECKS && !isEnd(status()); i++) {
      pause();
    }
    return status();
  }

  /**
   * How many elements have passed each stage, in the stages' order.
   *
   * @throws IOException if the cluster does not tell
   */
  public Map<String, Long> elements() throws IOException {
    return StageCounters.elements(JobCounters.of(this));
  }

  /** What came of the build; empty as long as it has not ended. */
  public Optional<Outcome> outcome() throws IOException {
    return SiteBuilder.outcomeIn(site, output, state);
  }

  /** Writes the file whole or not at all. */
  void note() {
    String json =
        Json.write(
            Map.of(
                "job", id,
                "master", master.toString(),
                "site", site.toString(),
                "output", output.toString()));
    try {
      Path attempt = Files.writeString(state.resolve(FILE + ".new"), json + "\n");
      Files.move(attempt, state.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuseWhileRunning() {
    String status = statusOrGone();
    if (!isEnd(status)) {
      throw refusal(
          String.format(
              "job %s on %s builds this site (%s); wait for it or run 'atoll cancel'",
              id, master, status));
    }
    try {
      Files.deleteIfExists(state.resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing runs on a cluster whose machine says that nobody listens there. */
  private String statusOrGone() {
    try {
      return status();
    } catch (IOException e) {
      if (master.isRefusing()) {
        return "UNKNOWN";
      }
      throw refusal(
          String.format(
              "job %s may be building this site, and its cluster at %s does not answer;"
                  + " if that is gone for good, delete %s",
              id, master, state.resolve(FILE)));
    }
  }

  private SiteException refusal(String message) {
    return new SiteException(state.toString(), 0, message);
  }

  private static String text(Map<String, Object> json, String name) {
    return String.valueOf(json.get(name));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
