package io.atoll.discover;

import io.atoll.store.RecordFile;
import io.atoll.store.SiteIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** By what a walk differs from the survey of an earlier one. */
final class SurveyEdits {
  private final Map<String, Sight> changed = new HashMap<>();
  private final List<Arrival> come = new ArrayList<>();
  private final TreeSet<String> gone = new TreeSet<>();

  /**
   * What has come.
   *
   * @param before how many sights of the earlier walk stand before it
   */
  private record Arrival(long before, Sight sight) {}

  void change(Sight now) {
    changed.put(now.path(), now);
  }

  void come(long before, Sight now) {
    come.add(new Arrival(before, now));
  }

  void go(Sight old) {
    gone.add(old.path());
  }

  int count() {
    return changed.size() + come.size() + gone.size();
  }

  /** Writes the survey of the later walk. */
  void write(Path earlier, Path later) throws IOException {
    Deque<Arrival> arrivals = new ArrayDeque<>(come);
    try (RecordFile<Sight>.Writer out =
        new SiteIndex(later.toString()).write(Survey.RUN, Sight.WIRE)) {
      long before = 0;
      for (Sight sight : Survey.read(earlier)) {
        add(arrivals, before, out);
        if (!gone.contains(sight.path())) {
          out.add(changed.getOrDefault(sight.path(), sight));
        }
        before++;
      }
      add(arrivals, before, out);
    }
  }

  private static void add(Deque<Arrival> arrivals, long before, RecordFile<Sight>.Writer out)
      throws IOException {
    while (!arrivals.isEmpty() && arrivals.getFirst().before() == before) {
      out.add(arrivals.removeFirst().sight());
    }
  }
}
