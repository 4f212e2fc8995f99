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
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One part of the new manifest: the new files, and the old ones that failures keep in place. */
final class SettledPart {
  private final Map<String, OutputFile> files = new TreeMap<>(CodePoints.ORDER);
  private final Set<String> unchanged = new HashSet<>();
  private final Map<String, Set<String>> rivals = new TreeMap<>(CodePoints.ORDER);
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
        add(file);
      } else {
        notMade.add(file.path());
      }
    }
    rivals.forEach(this::reject);
    notMade.addAll(rivals.keySet());
    files.values().forEach(file -> count(file, old.get(file.path()), inPlace));
    for (OutputFile before : old.values()) {
      if (notMade.contains(before.path()) || isFailed(before.owner(), failed)) {
        files.putIfAbsent(before.path(), before);
      }
    }
  }

  /** A record's page stays if anything failed in its packed file: it may be what failed. */
  private static boolean isFailed(String owner, Set<String> failed) {
    int record = owner.indexOf('!');
    return failed.contains(owner) || (record > 0 && failed.contains(owner.substring(0, record)));
  }

  private void add(OutputFile file) {
    OutputFile other = files.putIfAbsent(file.path(), file);
    if (other != null) {
      rivals
          .computeIfAbsent(file.path(), path -> new TreeSet<>(CodePoints.ORDER))
          .addAll(List.of(other.owner(), file.owner()));
    }
  }

  /** None of several files of one path is published: which came last is chance. */
  private void reject(String path, Set<String> owners) {
    files.remove(path);
    String first = owners.iterator().next();
    for (String owner : owners) {
      if (!owner.equals(first) || owners.size() == 1) {
        String message = "is published at " + path + ", as is " + first;
        Failure failure = new Failure(owner, 0, message + "; give one of them another URL");
        failures.add(failure.staying(Failure.Stays.WITH_ALL_FILES));
      }
    }
  }

  private void count(OutputFile file, @Nullable OutputFile before, Predicate<OutputFile> inPlace) {
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

  /** The paths whose new content is the old, or that have several. */
  Set<String> unneeded() {
    Set<String> unneeded = new HashSet<>(unchanged);
    unneeded.addAll(rivals.keySet());
    return unneeded;
  }

  List<Failure> failures() {
    return failures;
  }

  Tally tally() {
    return new Tally(Map.of("written", written, "reused", reused, "bytesWritten", bytes));
  }
}
