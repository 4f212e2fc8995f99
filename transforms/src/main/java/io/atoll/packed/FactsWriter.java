package io.atoll.packed;

import io.atoll.model.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Gathers the {@link TreeFacts} of a range, or of all files. */
public final class FactsWriter {
  private final Set<String> sections = new TreeSet<>();
  private final Set<String> tops = new TreeSet<>();
  private final List<Long> bundles = new ArrayList<>();

  /** Takes note of a source. */
  public void add(SourceFile source) {
    switch (source.form()) {
      case INDEX -> sections.add(source.key());
      case BUNDLE -> bundles.add(TreeFacts.bundle(source.key()));
      case SINGLE, ABSENT_INDEX -> {}
    }
    int slash = source.path().indexOf('/');
    if (source.packed() != null && slash > 0) {
      tops.add(source.path().substring(0, slash));
    }
  }

  /** What has been found in a range with so many records. */
  public TreeFacts facts(int range, long records) {
    return new TreeFacts(
        range, records, List.copyOf(sections), List.copyOf(tops), List.copyOf(bundles));
  }
}
