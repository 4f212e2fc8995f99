package io.atoll.publish;

import io.atoll.model.CodePoints;
import io.atoll.model.Failure;
import io.atoll.model.OutputFile;
import io.atoll.model.Tally;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One part of the new manifest: the new files, and the old ones that failures keep in place. */
final class SettledPart {
  private final Map<String, OutputFile> files = new TreeMap<>(CodePoints.ORDER);
  private final Set<String> unchanged = new HashSet<>();
  private final List<Failure> failures = new ArrayList<>();
  private long written;
  private long reused;
  private long bytes;

  /**
   * Settles a part.
   *
   * @param made the files of the new site in this part
   * @param old those of the published one, by path
   * @param failed the content files that could not be made into pages
   * @param inPlace whether a file of the published site is still there
   */
  SettledPart(
      Iterable<OutputFile> made,
      Map<String, OutputFile> old,
      Set<String> failed,
      Predicate<OutputFile> inPlace) {
    Set<String> notMade = new HashSet<>();
    for (OutputFile file : made) {
      if (file.isNew()) {
        add(file, old.get(file.path()), inPlace);
      } else {
        notMade.add(file.path());
      }
    }
    for (OutputFile before : old.values()) {
      if (notMade.contains(before.path()) || failed.contains(before.owner())) {
        files.putIfAbsent(before.path(), before);
      }
    }
  }

  private void add(OutputFile file, @Nullable OutputFile before, Predicate<OutputFile> inPlace) {
    OutputFile other = files.put(file.path(), file);
    if (other != null) {
      String message = "is published at " + file.path() + ", as is " + other.owner();
      failures.add(new Failure(file.owner(), 0, message + "; give one of them another URL"));
      return;
    }
    if (before != null && before.digest().equals(file.digest()) && inPlace.test(before)) {
      unchanged.add(file.path());
      reused++;
    } else {
      written++;
      bytes += file.size();
    }
  }

  Iterable<OutputFile> files() {
    return files.values();
  }

  /** The paths whose new content is the old. */
  Set<String> unchanged() {
    return unchanged;
  }

  List<Failure> failures() {
    return failures;
  }

  Tally tally() {
    return new Tally(Map.of("written", written, "reused", reused, "bytesWritten", bytes));
  }
}
