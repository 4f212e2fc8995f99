package io.atoll.publish;

import io.atoll.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * What is noted of a release beside its manifest.
 *
 * @param id its number
 * @param time when its build began
 * @param pages its content pages
 * @param bytes the size of its files
 */
record ReleaseNote(int id, Instant time, long pages, long bytes) {
  private static final String FILE = "release.json";

  /** The note in the folder of a manifest; empty if that is none of a release. */
  static Optional<ReleaseNote> in(Manifest manifest) throws IOException {
    Path file = manifest.folder().resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Map<String, Object> json = Json.readMap(Files.readString(file));
    return Optional.of(
        new ReleaseNote(
            (int) number(json, "release"),
            Instant.parse(String.valueOf(json.get("time"))),
            number(json, "pages"),
            number(json, "bytes")));
  }

  /** Removes the note of a release from the folder of another one's manifest. */
  static void remove(Manifest manifest) throws IOException {
    Files.deleteIfExists(manifest.folder().resolve(FILE));
  }

  /** The same; empty also if it is damaged. */
  static Optional<ReleaseNote> readableIn(Manifest manifest) {
    try {
      return in(manifest);
    } catch (IOException | IllegalStateException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  void write(Manifest manifest) throws IOException {
    Files.createDirectories(manifest.folder());
    Files.writeString(
        manifest.folder().resolve(FILE),
        Json.write(Map.of("release", id, "time", time.toString(), "pages", pages, "bytes", bytes))
            + "\n");
  }

  private static long number(Map<String, Object> json, String name) throws IOException {
    if (json.get(name) instanceof Number number) {
      return number.longValue();
    }
    throw new IOException("the state's note of a release has no " + name);
  }
}
